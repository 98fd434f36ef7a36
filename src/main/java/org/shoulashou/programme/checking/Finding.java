package org.shoulashou.programme.checking;

import java.util.List;
import org.shoulashou.platform.text.Text;

/**
 * One thing in a programme that makes no sense.
 *
 * @param pointer where it stands, as a JSON pointer into the programme
 * @param remedy  what to write there
 * @param about   the pointers of every value that it was concluded from
 */
public record Finding(String pointer, Text what, Text remedy, List<String> about) {

    static Finding at(String pointer, String zh, String en, String remedyZh, String remedyEn) {
        return new Finding(pointer, new Text(zh, en), new Text(remedyZh, remedyEn), List.of(pointer));
    }

    /** Concluded from these values of the same group as well. */
    Finding from(String... pointers) {
        return new Finding(pointer, what, remedy, List.of(pointers));
    }

    public Text inOne() {
        return new Text(what.zh() + remedy.zh(), what.en() + " " + remedy.en());
    }
}
