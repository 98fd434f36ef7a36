package org.shoulashou.coverage.counting;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param letters     by pairing
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
        List<Agreed> agreed) {}
