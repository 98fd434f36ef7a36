package org.shoulashou.programme.browsing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Round;

/** The rounds of a programme in the order of their days. */
record Calendar(List<Entry> rounds) {

    static Calendar of(Programme programme, LocalDate today) {
        return new Calendar(programme.rounds().stream()
                .sorted(Comparator.comparing(Round::due))
                .map(round -> Entry.of(round, today))
                .toList());
    }

    record Entry(String id, int year, Text theme, Text idea, LocalDate due, LocalDate opens, State state) {

        static Entry of(Round round, LocalDate today) {
            return new Entry(
                    round.id(),
                    round.year(),
                    round.theme(),
                    round.idea(),
                    round.due(),
                    round.opens(),
                    State.of(round, today));
        }
    }

    enum State {
        /** Letters are being written. */
        WRITING,
        /** Handed in, and waiting for the opening day. */
        ON_THE_WAY,
        OPENED;

        static State of(Round round, LocalDate today) {
            if (!today.isAfter(round.due())) {
                return WRITING;
            }
            return today.isBefore(round.opens()) ? ON_THE_WAY : OPENED;
        }
    }
}
