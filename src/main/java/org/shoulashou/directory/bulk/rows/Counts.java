package org.shoulashou.directory.bulk.rows;

import org.shoulashou.platform.text.Text;

/**
 * What became of rows.
 *
 * @param same who was on the roll already, or stands in the list twice
 */
public record Counts(long enrolled, long same, long rejected) {

    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(enrolled + more.enrolled, same + more.same, rejected + more.rejected);
    }

    public Text inWords() {
        return new Text("登记 {0}，已在册 {1}，未导入 {2}", "enrolled {0}, known {1}, rejected {2}")
                .with(enrolled, same, rejected);
    }
}
