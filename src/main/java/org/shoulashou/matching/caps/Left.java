package org.shoulashou.matching.caps;

import org.shoulashou.platform.text.Text;

/** How many pairs more there may be at a cap. */
public record Left(CappedPlace where, long pairs) {

    public Text names() {
        return where.names();
    }

    public boolean isNone() {
        return pairs < 1;
    }
}
