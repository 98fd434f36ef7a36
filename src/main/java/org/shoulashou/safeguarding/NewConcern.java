package org.shoulashou.safeguarding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concern that somebody or something raises.
 *
 * @param key        of the one occasion: the same key again is the same concern
 * @param children   first the one whom it is about
 * @param subjectKey what is held meanwhile, such as {@code letter:ID}; absent when there is nothing to hold
 * @param by         the account that raised it; absent for the screens
 */
public record NewConcern(
        String key,
        Source source,
        Matter matter,
        List<Child> children,
        @Nullable String subjectKey,
        @Nullable String by,
        Evidence evidence) {

    public NewConcern {
        children = List.copyOf(children);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("A concern is about a child");
        }
    }

    /** On the same occasion, after the concern about it was closed. */
    public NewConcern again() {
        return new NewConcern(key + "/again", source, matter, children, subjectKey, by, evidence);
    }

    /** A child by id and by where it goes to school, as that was when the concern was raised. */
    public record Child(String id, String schoolId, String schoolClass) {}
}
