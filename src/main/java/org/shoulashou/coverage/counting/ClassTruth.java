package org.shoulashou.coverage.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.OfYear;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.BondFigures.Agreed;
import org.shoulashou.matching.PairingFigures.Friendship;

/**
 * What the owners say of one class at one moment.
 *
 * @param consented   of its pupils
 * @param friendships by pupil; also of who wrote a second letter to one of them
 * @param letters     by pairing, of two friends or of two classes
 * @param held        between this class and others
 * @param agreed      between its school and others
 */
public record ClassTruth(
        ClassLies lies,
        List<Seat> seats,
        Set<String> consented,
        Map<String, List<Friendship>> friendships,
        Map<String, List<Posted>> letters,
        List<Held> held,
        List<Agreed> agreed) {

    /**
     * A letter of a child here, or to one, in which the two are no friends.
     *
     * @param among    a friendship of its author in the same programme and year, wherever the two children are by now
     * @param isInland which side the child here is on
     * @param own      whether it was written here
     */
    public record Second(Posted letter, Friendship among, boolean isInland, boolean own) {}

    /** Pupils of this class, also those who left it. */
    public Set<String> here() {
        return seats.stream().map(Seat::pupil).collect(Collectors.toSet());
    }

    public List<Second> seconds() {
        Set<String> here = here();
        return letters.values().stream()
                .filter(some -> !some.isEmpty() && some.get(0).second() != null)
                .flatMap(List::stream)
                .flatMap(letter -> seconds(letter, here))
                .toList();
    }

    private Stream<Second> seconds(Posted letter, Set<String> here) {
        return among(letter).stream().flatMap(among -> seconds(letter, among, here));
    }

    /** An author has one: a second letter is asked for when the own one is away. */
    private Optional<Friendship> among(Posted letter) {
        return friendships.getOrDefault(letter.author(), List.of()).stream()
                .filter(each -> new OfYear(each.programme(), each.year()).equals(letter.second()))
                .findFirst();
    }

    private static Stream<Second> seconds(Posted letter, Friendship among, Set<String> here) {
        boolean fromInland = among.isInland(letter.author());
        return Stream.of(true, false)
                .filter(own -> here.contains(own ? letter.author() : letter.reader()))
                .map(own -> new Second(letter, among, own == fromInland, own));
    }
}
