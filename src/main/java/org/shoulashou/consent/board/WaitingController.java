package org.shoulashou.consent.board;

import static org.shoulashou.accounts.Permission.CONSENTS_CONFIRM;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.answering.RecordPaper;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For the first page: papers that wait for this adult's second look, class by class. */
@RestController
@RequestMapping("/api/consents")
class WaitingController {

    private final FamilyConsents consents;
    private final Pupils pupils;
    private final Scopes scopes;

    WaitingController(FamilyConsents consents, Pupils pupils, Scopes scopes) {
        this.consents = consents;
        this.pupils = pupils;
        this.scopes = scopes;
    }

    record InClass(String classId, Text className, long papers) {}

    record Waiting(long papers, List<InClass> classes) {}

    @GetMapping("/waiting")
    @Needs(CONSENTS_CONFIRM)
    Mono<Waiting> waiting(Caller caller) {
        return consents.waitingWithin(caller.reach(CONSENTS_CONFIRM).keys())
                .filter(consent -> mayConfirm(consent, caller))
                .map(FamilyConsent::id)
                .collectList()
                .flatMap(this::byClass);
    }

    private static boolean mayConfirm(FamilyConsent consent, Caller caller) {
        return consent.waiting() != null
                && RecordPaper.allowedActions(consent.waiting(), caller).contains("confirm-paper");
    }

    private Mono<Waiting> byClass(List<String> pupilIds) {
        return pupils.withIds(pupilIds)
                .filter(Pupil::isEnrolled)
                .collect(Collectors.groupingBy(Pupil::classId, TreeMap::new, Collectors.counting()))
                .flatMapIterable(Map::entrySet)
                .concatMap(this::named)
                .collectList()
                .map(WaitingController::waiting);
    }

    private Mono<InClass> named(Map.Entry<String, Long> papers) {
        return scopes.name(Scope.schoolClass(papers.getKey()))
                .map(name -> new InClass(papers.getKey(), name, papers.getValue()));
    }

    private static Waiting waiting(List<InClass> classes) {
        return new Waiting(classes.stream().mapToLong(InClass::papers).sum(), classes);
    }
}
