package org.shoulashou.safeguarding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What shows a lead why there is a concern. It is sealed as it comes, and apart from the concern.
 *
 * @param pictures ids of sealed pictures; the concern keeps copies, which stay whatever becomes of the first
 * @param missing  ids of those of which there is no copy yet, or can be none
 */
public record Evidence(String title, String text, List<String> reasons, List<String> pictures, List<String> missing) {

    /** What an earlier version sealed says nothing of what is missing. */
    public Evidence {
        reasons = List.copyOf(reasons);
        pictures = List.copyOf(pictures);
        missing = Objects.requireNonNullElse(missing, List.<String>of());
    }

    public Evidence(String title, String text, List<String> reasons, List<String> pictures) {
        this(title, text, reasons, pictures, List.of());
    }

    /** As it is written down at once: words wait for no picture. */
    public Evidence withoutCopies() {
        return new Evidence(title, text, reasons, List.of(), pictures);
    }

    /** @param copies by the ids of those that they are copies of */
    public Evidence withCopies(Map<String, String> copies) {
        List<String> left =
                missing().stream().filter(id -> !copies.containsKey(id)).toList();
        List<String> own = missing().stream()
                .flatMap(id -> Stream.ofNullable(copies.get(id)))
                .toList();
        return new Evidence(
                title,
                text,
                reasons,
                Stream.concat(pictures.stream(), own.stream()).toList(),
                left);
    }
}
