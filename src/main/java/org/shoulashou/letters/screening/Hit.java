package org.shoulashou.letters.screening;

import org.shoulashou.platform.text.Text;

/**
 * A place that a person should look at, and why. It decides nothing.
 *
 * @param start the first character of the text as it was given
 * @param end   the character after the last
 */
public record Hit(Kind kind, int start, int end, Text reason) {

    boolean touches(Hit other) {
        return kind == other.kind && start < other.end && other.start < end;
    }

    /** The longer of two has seen more, and its reason stays. */
    Hit with(Hit other) {
        Text why = other.end - other.start > end - start ? other.reason : reason;
        return new Hit(kind, Math.min(start, other.start), Math.max(end, other.end), why);
    }
}
