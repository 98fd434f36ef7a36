package org.shoulashou.letters.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.helps.StampsGiven.StampGiven;
import org.shoulashou.letters.helps.WritingHelps;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Round;

/** All that lies on a child's desk. */
record DeskLetters(List<DeskPen> friends, List<ReceivedRow> received, List<SentRow> sent, List<StampGiven> stamps) {

    /** What one pupil may know of another (R11). */
    record PenFriend(String penName, int grade, List<Text> town, List<String> interests) {}

    /**
     * A friend, and what can be written to them now.
     *
     * @param letterId of the letter for this round, or of the free one that was begun
     */
    record DeskPen(
            String pairingId,
            PenFriend friend,
            List<ReasonView> why,
            boolean resting,
            @Nullable DeskRound round,
            @Nullable String letterId,
            @Nullable LetterState state,
            boolean mayWriteFree) {}

    /**
     * @param over     whether the day for handing in has passed; a late letter is still taken
     * @param farewell whether it is the last of the year
     */
    record DeskRound(
            String id,
            Text theme,
            Text idea,
            List<Text> prompts,
            LocalDate due,
            LocalDate opens,
            boolean over,
            boolean farewell) {

        static DeskRound of(Programme programme, Round round, WritingHelps helps, LocalDate today) {
            return new DeskRound(
                    round.id(),
                    round.theme(),
                    round.idea(),
                    helps.promptsFor(round.theme()),
                    round.due(),
                    round.opens(),
                    today.isAfter(round.due()),
                    RoundNow.isFarewell(programme, round.id()));
        }
    }

    record ReceivedRow(
            String id,
            @Nullable String pairingId,
            String from,
            @Nullable Text theme,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            String paper,
            @Nullable String stamp) {}

    /**
     * @param step how far it has come, of {@code steps}
     */
    record SentRow(
            String id,
            @Nullable String pairingId,
            String to,
            @Nullable Text theme,
            LetterState state,
            Text saidState,
            @Nullable LocalDate arrives,
            int step,
            int steps,
            @Nullable ReturnedNote returned) {}

    record ReturnedNote(Text reason, @Nullable String note) {}
}
