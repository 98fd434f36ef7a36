package org.shoulashou.coverage.bulletins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people write in a bulletin.
 *
 * @param issuer   who publishes it, in red at the head
 * @param number   as offices number their papers
 * @param examples good examples that were chosen
 */
public record Contents(
        String issuer,
        String number,
        String title,
        String addressed,
        List<Section> sections,
        List<ChosenExample> examples,
        @Nullable String contact) {

    public Contents {
        sections = List.copyOf(sections);
        examples = List.copyOf(examples);
    }

    Contents with(List<ChosenExample> chosen) {
        return new Contents(issuer, number, title, addressed, sections, chosen, contact);
    }

    List<String> exampleIds() {
        return examples.stream().map(ChosenExample::id).toList();
    }

    public record Section(String heading, String body) {}

    /** As it was approved; an example that is taken back afterwards stands in no bulletin that is not out. */
    public record ChosenExample(String id, String title, String words) {}
}
