package org.shoulashou.safeguarding;

import java.util.List;

/**
 * What shows a lead why there is a concern. It is sealed as it comes, and apart from the concern.
 *
 * @param pictures ids of sealed pictures; the concern keeps copies, which stay whatever becomes of the first
 */
public record Evidence(String title, String text, List<String> reasons, List<String> pictures) {

    public Evidence {
        reasons = List.copyOf(reasons);
        pictures = List.copyOf(pictures);
    }

    /** The same, with pictures of its own. */
    public Evidence with(List<String> copies) {
        return new Evidence(title, text, reasons, copies);
    }
}
