package org.shoulashou.directory.enrolment.reading.columns;

import org.shoulashou.platform.text.Text;

/**
 * A column whose content never leaves the reader.
 *
 * @param column  from 0
 * @param heading as it is written, or the column's letters where it has none
 */
public record UnreadColumn(int column, String heading, Why why) {

    /** Why a column is left alone. */
    public enum Why {
        NOT_KEPT(new Text("按规定不收集，没有读取", "We may not keep this, so it was not read")),
        UNKNOWN(new Text("不认识这一列，没有读取", "This column is unknown, so it was not read")),
        SECOND(new Text("前面已有同样内容的一列，没有读取", "An earlier column holds the same, so this one was not read")),
        BY_HAND(new Text("您选择了不读", "You chose not to read it"));

        private final Text text;

        Why(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
