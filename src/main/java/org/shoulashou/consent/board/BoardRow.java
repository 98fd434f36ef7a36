package org.shoulashou.consent.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.pupils.GuardianLinks.Guardian;
import org.shoulashou.consent.Asked;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.NoPhotograph;
import org.shoulashou.consent.Paper;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.Proof;
import org.shoulashou.consent.Standing;
import org.shoulashou.consent.What;
import org.shoulashou.consent.answering.RecordPaper;
import org.shoulashou.directory.Pupil;

/**
 * A pupil on the board of their class.
 *
 * @param answers   those that count, the stricter of two guardians
 * @param guardians how many have answered
 * @param code      on the paper that is printed now
 * @param version   goes with the confirmation of a paper
 */
record BoardRow(
        String pupilId,
        String penName,
        String realName,
        Standing standing,
        Map<What, Boolean> answers,
        boolean childStopped,
        long guardians,
        @Nullable Instant answeredAt,
        @Nullable Instant askedAt,
        long reminders,
        String code,
        @Nullable WaitingPaper paper,
        long version) {

    static BoardRow of(
            Pupil pupil, String realName, FamilyConsent consent, int countsFrom, String code, Caller caller) {
        Paper waiting = consent.waiting();
        return new BoardRow(
                pupil.id(),
                pupil.penName(),
                realName,
                consent.standing(countsFrom),
                consent.answers(countsFrom),
                consent.childStopped(),
                guardians(consent),
                last(consent.given().stream().map(Given::at).toList()),
                last(consent.asked().stream().map(Asked::at).toList()),
                consent.asked().stream().filter(Asked::reminder).count(),
                code,
                waiting == null ? null : WaitingPaper.of(pupil.id(), waiting, caller),
                consent.revision());
    }

    private static long guardians(FamilyConsent consent) {
        return consent.given().stream()
                .map(Given::giver)
                .filter(giver -> !giver.equals(consent.id()))
                .distinct()
                .count();
    }

    private static @Nullable Instant last(List<Instant> moments) {
        return moments.isEmpty() ? null : moments.get(moments.size() - 1);
    }

    /** A signed paper that a second adult has not compared yet. */
    record WaitingPaper(
            String code,
            String signedOn,
            boolean secondGuardian,
            Map<What, Boolean> answers,
            List<PaperPage> pages,
            @Nullable NoPhotograph withoutPhotograph,
            String recordedBy,
            Instant recordedAt,
            List<String> allowedActions) {

        static WaitingPaper of(String pupilId, Paper paper, Caller caller) {
            return new WaitingPaper(
                    paper.signed().code(),
                    paper.signed().signedOn(),
                    paper.giver().equals(Guardian.TWO.accountOf(pupilId)),
                    paper.answers(),
                    paper.signed().pages(),
                    without(paper.signed().proof()),
                    paper.signed().recordedBy().name(),
                    paper.recordedAt(),
                    RecordPaper.allowedActions(paper, caller));
        }

        private static @Nullable NoPhotograph without(@Nullable Proof proof) {
            return proof == null ? null : proof.without();
        }
    }
}
