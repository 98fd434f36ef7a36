package org.shoulashou.consent.answering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.pupils.GuardianLinks.Guardian;
import org.shoulashou.consent.ConsentProblems;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.Given.Hand;
import org.shoulashou.consent.Given.Signed;
import org.shoulashou.consent.How;
import org.shoulashou.consent.Paper;
import org.shoulashou.consent.Proof;
import org.shoulashou.consent.What;
import org.shoulashou.consent.answering.Photographs.Shown;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.directory.Pupil;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A signed paper is entered by one adult of the school and counts by a second one, or is discarded. */
@Component
public class RecordPaper {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final FamilyConsents consents;
    private final PaperCodes codes;
    private final Notices notices;
    private final Photographs photographs;
    private final TellOfConsent telling;
    private final Clock clock;

    RecordPaper(
            FamilyConsents consents,
            PaperCodes codes,
            Notices notices,
            Photographs photographs,
            TellOfConsent telling,
            Clock clock) {
        this.consents = consents;
        this.codes = codes;
        this.notices = notices;
        this.photographs = photographs;
        this.telling = telling;
        this.clock = clock;
    }

    /** What stands on the paper. */
    public record Sheet(String code, Guardian guardian, LocalDate signedOn, Map<What, Boolean> answers) {}

    public Mono<FamilyConsent> record(Pupil pupil, Sheet sheet, Shown shown, Caller teacher) {
        return Mono.fromSupplier(() -> paper(pupil, sheet, teacher))
                .zipWith(photographs.proof(pupil.id(), shown), Paper::with)
                .zipWith(telling.acted(teacher, Action.CONSENT_PAPER_RECORDED, pupil.id()))
                .flatMap(both -> record(pupil.id(), both.getT1(), both.getT2()))
                .delayUntil(photographs::keep);
    }

    /** @param revision of the consents beside which the paper was seen */
    public Mono<FamilyConsent> photographAnew(String pupilId, Shown shown, long revision, Caller teacher) {
        return photographs
                .proof(pupilId, shown)
                .zipWith(telling.acted(teacher, Action.CONSENT_PHOTOGRAPH_CHANGED, pupilId))
                .flatMap(both -> change(pupilId, both.getT1(), revision, teacher, both.getT2()))
                .delayUntil(photographs::keep);
    }

    /** @param revision of the consents beside which the second adult saw the entry */
    public Mono<FamilyConsent> confirm(String pupilId, long revision, Caller second) {
        return telling.acted(second, Action.CONSENT_PAPER_CONFIRMED, pupilId)
                .flatMap(acted -> consents.change(pupilId, now -> confirmed(now, revision, second, acted)));
    }

    public Mono<FamilyConsent> discard(String pupilId, long revision, Caller somebody) {
        return telling.acted(somebody, Action.CONSENT_PAPER_DISCARDED, pupilId)
                .flatMap(acted -> consents.change(pupilId, now -> discarded(now, revision, acted)));
    }

    /** What somebody can do with a paper that waits. */
    public static List<String> allowedActions(Paper paper, Caller caller) {
        boolean own = paper.isFrom(caller);
        return own ? List.of("change-photographs", "discard-paper") : List.of("confirm-paper", "discard-paper");
    }

    private Mono<FamilyConsent> record(String pupilId, Paper paper, Acted acted) {
        return consents.change(pupilId, now -> recorded(now, paper, acted));
    }

    private Mono<FamilyConsent> change(String pupilId, Proof proof, long revision, Caller teacher, Acted acted) {
        return consents.change(pupilId, now -> photographed(now, proof, revision, teacher, acted));
    }

    private FamilyConsent photographed(FamilyConsent now, Proof proof, long revision, Caller teacher, Acted acted) {
        Paper paper = waiting(now, revision);
        if (!paper.isFrom(teacher)) {
            throw ConsentProblems.ONLY_ITS_RECORDER.refusal();
        }
        Photographs.refuseIfUsedAlready(now.given(), proof);
        return telling.of(now, now.photographedAs(paper, proof), acted);
    }

    private FamilyConsent recorded(FamilyConsent now, Paper paper, Acted acted) {
        refuseIfOvertaken(now, paper);
        Photographs.refuseIfUsedAlready(now.given(), paper.signed().proof());
        return telling.of(now, now.recording(paper), acted);
    }

    private FamilyConsent confirmed(FamilyConsent now, long revision, Caller second, Acted acted) {
        Paper paper = waiting(now, revision);
        if (paper.isFrom(second)) {
            throw ConsentProblems.OWN_RECORD.refusal();
        }
        refuseIfOutdated(paper.notice());
        refuseIfOvertaken(now, paper);
        return telling.of(now, now.confirming(paper, Hand.of(second), clock.instant()), acted);
    }

    private FamilyConsent discarded(FamilyConsent now, long revision, Acted acted) {
        waiting(now, revision);
        return telling.of(now, now.discarding(), acted);
    }

    private static Paper waiting(FamilyConsent now, long revision) {
        Paper paper = now.waiting();
        if (paper == null) {
            throw ConsentProblems.NO_PAPER.refusal();
        }
        if (now.revision() != revision) {
            throw PlatformProblems.STALE.refusal();
        }
        return paper;
    }

    private Paper paper(Pupil pupil, Sheet sheet, Caller teacher) {
        AnswerNotice.refuseUnlessAllAnswered(sheet.answers());
        int notice = codes.versionOn(pupil.id(), sheet.code()).orElseThrow(RecordPaper::unknownCode);
        refuseIfOutdated(notice);
        Instant now = clock.instant();
        if (sheet.signedOn().isAfter(LocalDate.ofInstant(now, BEIJING))) {
            throw ConsentProblems.SIGNED_LATER.refusal().at("/signedOn", ConsentProblems.SIGNED_LATER.title());
        }
        Signed signed = new Signed(sheet.code().strip(), sheet.signedOn().toString(), Hand.of(teacher), null);
        String giver = sheet.guardian().accountOf(pupil.id());
        return Paper.of(giver, notice, sheet.answers(), signed, now, schoolOf(pupil));
    }

    private static RuntimeException unknownCode() {
        return ConsentProblems.CODE_UNKNOWN.refusal().at("/code", ConsentProblems.CODE_UNKNOWN.title());
    }

    private void refuseIfOutdated(int notice) {
        if (!notices.open().contains(notice)) {
            throw ConsentProblems.PAPER_OUTDATED.refusal();
        }
    }

    /** A paper never undoes what the same guardian has said here since: a withdrawal would be lost (R05). */
    private static void refuseIfOvertaken(FamilyConsent now, Paper paper) {
        boolean overtaken = now.lastOf(paper.giver())
                .filter(word -> word.how() != How.PAPER)
                .map(Given::at)
                .map(at -> LocalDate.ofInstant(at, BEIJING))
                .map(said -> !LocalDate.parse(paper.signed().signedOn()).isAfter(said))
                .orElse(false);
        if (overtaken) {
            throw ConsentProblems.PAPER_OVERTAKEN.refusal();
        }
    }

    private static List<String> schoolOf(Pupil pupil) {
        return pupil.scopes().stream()
                .filter(scope -> scope.kind() == ScopeKind.CLASS || scope.kind() == ScopeKind.SCHOOL)
                .map(Scope::key)
                .toList();
    }
}
