package org.shoulashou.coverage.counting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.directory.figures.RollFigures.Seat;
import org.shoulashou.exchange.ExchangeFigures.Held;
import org.shoulashou.letters.figures.LetterFigures.Posted;
import org.shoulashou.matching.BondFigures.Agreed;
import org.shoulashou.matching.PairingFigures.Friendship;

/**
 * What the owners say of one class at one moment.
 *
 * @param consented   of its pupils
 * @param friendships by pupil
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
     * @param among one of the friendships between the two classes: of the same programme and year, on the same side
     * @param own   whether it was written here
     */
    public record Second(Posted letter, Friendship among, boolean isInland, boolean own) {}

    /** Pupils of this class, also those who left it. */
    public Set<String> here() {
        return seats.stream().map(Seat::pupil).collect(Collectors.toSet());
    }

    public List<Second> seconds() {
        Set<String> here = here();
        Map<String, Friendship> classes = new LinkedHashMap<>();
        seats.stream()
                .flatMap(seat -> friendships.getOrDefault(seat.pupil(), List.of()).stream())
                .forEach(each -> classes.putIfAbsent(each.classPairing(), each));
        return classes.values().stream().flatMap(each -> seconds(each, here)).toList();
    }

    private Stream<Second> seconds(Friendship among, Set<String> here) {
        boolean inland = here.contains(among.inland().pupil());
        return letters.getOrDefault(among.classPairing(), List.of()).stream()
                .flatMap(letter -> Stream.of(true, false)
                        .filter(own -> here.contains(own ? letter.author() : letter.reader()))
                        .map(own -> new Second(letter, among, inland, own)));
    }
}
