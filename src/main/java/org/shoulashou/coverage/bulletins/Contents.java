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

    Contents with(List<String> chosen) {
        List<ChosenExample> kept = chosen.stream().map(ChosenExample::new).toList();
        return new Contents(issuer, number, title, addressed, sections, kept, contact);
    }

    List<String> exampleIds() {
        return examples.stream().map(ChosenExample::id).toList();
    }

    public record Section(String heading, String body) {}

    /** Only which one: what it says is asked at each reading, so that it goes with the consent (R05). */
    public record ChosenExample(String id) {}
}
