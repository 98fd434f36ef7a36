package org.shoulashou.programme.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.text.Text;

/**
 * A group of words in a programme file. Where a value is missing or wrong, that is told and a stand-in goes on in its
 * place, so that the rest can be looked at too.
 *
 * @param pointer where the group stands in the programme
 */
record Group(YamlEntries entries, String pointer, Lines lines, List<Fault> faults) {

    static final LocalDate NO_DAY = LocalDate.EPOCH;

    String text(String word) {
        return needed(word, () -> entries.required(word)).orElse("");
    }

    int number(String word) {
        return needed(word, () -> entries.number(word)).orElse(0);
    }

    int number(String word, int usual) {
        return read(word, () -> entries.number(word)).orElse(usual);
    }

    @Nullable
    Integer numberIfAny(String word) {
        return read(word, () -> entries.number(word)).orElse(null);
    }

    @Nullable
    String textIfAny(String word) {
        return read(word, () -> entries.text(word)).orElse(null);
    }

    boolean yes(String word, boolean usual) {
        return read(word, () -> entries.yesOrNo(word)).orElse(usual);
    }

    LocalDate day(String word) {
        return needed(word, () -> entries.day(word)).orElse(NO_DAY);
    }

    <E extends Enum<E>> E oneOf(String word, Class<E> choices, E standIn) {
        return needed(word, () -> entries.oneOf(word, choices)).orElse(standIn);
    }

    <E extends Enum<E>> E oneOfOr(E usual, String word, Class<E> choices) {
        return read(word, () -> entries.oneOf(word, choices)).orElse(usual);
    }

    /** The group's own {@code zh} and {@code en}, which the programme knows under another name. */
    Text names(String as) {
        lines.put(pointer + "/" + as, entries.spot());
        return new Text(under(as).text("zh"), under(as).text("en"));
    }

    private Group under(String word) {
        return new Group(entries, pointer + "/" + word, lines, faults);
    }

    /** A text in both languages below a word. */
    Text bilingual(String word) {
        return needed(word, () -> entries.below(word, List.of("zh", "en")))
                .map(below -> new Group(below, pointer + "/" + word, lines, faults))
                .map(below -> new Text(below.text("zh"), below.text("en")))
                .orElse(new Text("", ""));
    }

    Optional<Group> group(String word, List<String> known) {
        return read(word, () -> entries.below(word, known))
                .map(below -> new Group(below, pointer + "/" + word, lines, faults));
    }

    List<String> texts(String word) {
        lines.put(pointer + "/" + word, entries.spotOf(word));
        int before = faults.size();
        List<String> texts = entries.texts(word, (index, spot) -> lines.put(pointer + "/" + word + "/" + index, spot));
        breakIfFaultsSince(before, word);
        return texts;
    }

    List<String> neededTexts(String word) {
        return needed(word, () -> Optional.of(texts(word))).orElse(List.of());
    }

    /** Every entry of a list that holds words at all. */
    <T> List<T> each(String word, List<String> known, Function<Group, T> reading) {
        lines.put(pointer + "/" + word, entries.spotOf(word));
        int before = faults.size();
        List<YamlEntries> found =
                entries.each(word, known).stream().flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            breakIfFaultsSince(before, word);
        }
        List<T> all = new ArrayList<>();
        for (YamlEntries each : found) {
            String at = pointer + "/" + word + "/" + all.size();
            lines.put(at, each.spot());
            all.add(reading.apply(new Group(each, at, lines, faults)));
        }
        return all;
    }

    private <T> Optional<T> needed(String word, Supplier<Optional<T>> reading) {
        int before = faults.size();
        entries.require(word);
        Optional<T> value = faults.size() == before ? read(word, reading) : Optional.empty();
        breakIfFaultsSince(before, word);
        return value;
    }

    private <T> Optional<T> read(String word, Supplier<Optional<T>> reading) {
        int before = faults.size();
        lines.put(pointer + "/" + word, entries.spotOf(word));
        Optional<T> value = reading.get();
        breakIfFaultsSince(before, word);
        return value;
    }

    private void breakIfFaultsSince(int before, String word) {
        if (faults.size() > before) {
            lines.breakAt(pointer + "/" + word);
        }
    }
}
