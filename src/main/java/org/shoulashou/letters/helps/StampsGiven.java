package org.shoulashou.letters.helps;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.helps.WritingHelps.Given;
import org.shoulashou.platform.text.Text;

/** Which stamps a child has, told from what was sent and opened. Nothing is counted and nothing can be lost. */
public final class StampsGiven {

    private StampsGiven() {}

    /** @param since absent for those that everybody has */
    public record StampGiven(
            String key, Text name, @Nullable Instant since) {}

    public static List<StampGiven> of(
            WritingHelps helps, List<Letter> sent, List<Letter> received, Predicate<Letter> isFarewell) {
        List<Letter> inOrder = sent.stream()
                .filter(letter -> letter.times().handedInAt() != null)
                .sorted(Comparator.comparing(StampsGiven::handedIn))
                .toList();
        Map<Given, Instant> since = new EnumMap<>(Given.class);
        for (Given given : Given.values()) {
            since(given, inOrder, received).ifPresent(at -> since.put(given, at));
        }
        first(inOrder, isFarewell).ifPresent(at -> since.put(Given.FAREWELL, at));
        return helps.stamps().stream()
                .filter(stamp -> stamp.given() == Given.ALWAYS || since.containsKey(stamp.given()))
                .map(stamp -> new StampGiven(stamp.key(), stamp.name(), since.get(stamp.given())))
                .toList();
    }

    private static Optional<Instant> since(Given given, List<Letter> sent, List<Letter> received) {
        return switch (given) {
            case ALWAYS, FAREWELL -> Optional.empty();
            case FIRST_LETTER -> first(sent, letter -> true);
            case OPENED -> opened(received);
            case ANSWERED ->
                opened(received)
                        .flatMap(
                                opened -> first(sent, letter -> handedIn(letter).isAfter(opened)));
            case ANSWERED_EACH -> first(sent, letter -> letter.content().answersEachQuestion());
            case DRAWING -> first(sent, letter -> has(letter, LetterPicture.Kind.DRAWING));
            case HANDWRITTEN -> first(sent, letter -> has(letter, LetterPicture.Kind.PAGE));
            case MENDED -> first(sent, letter -> !letter.review().returns().isEmpty());
            case FREE_LETTER -> first(sent, letter -> letter.between().isFree());
        };
    }

    private static Optional<Instant> first(List<Letter> inOrder, Predicate<Letter> which) {
        return inOrder.stream().filter(which).findFirst().map(StampsGiven::handedIn);
    }

    private static Optional<Instant> opened(List<Letter> received) {
        return received.stream()
                .flatMap(letter -> Stream.ofNullable(letter.times().readAt()))
                .min(Comparator.naturalOrder());
    }

    private static boolean has(Letter letter, LetterPicture.Kind kind) {
        return letter.content().pictures().stream().anyMatch(picture -> picture.kind() == kind);
    }

    private static Instant handedIn(Letter letter) {
        return Objects.requireNonNullElse(
                letter.times().handedInAt(), letter.times().savedAt());
    }
}
