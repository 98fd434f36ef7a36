package org.shoulashou.consent.board;

import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.answering.PaperCodes;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The pupils of a class with what was said about each; also those of whom nobody spoke yet. */
@Component
class BoardRows {

    private final Pupils pupils;
    private final RealNames names;
    private final FamilyConsents consents;
    private final PaperCodes codes;
    private final Notices notices;

    BoardRows(Pupils pupils, RealNames names, FamilyConsents consents, PaperCodes codes, Notices notices) {
        this.pupils = pupils;
        this.names = names;
        this.consents = consents;
        this.codes = codes;
        this.notices = notices;
    }

    Mono<List<BoardRow>> of(String classId, Caller caller) {
        return pupils.ofClass(classId)
                .collectList()
                .zipWhen(this::consentsOf)
                .map(both -> rows(both.getT1(), both.getT2(), caller));
    }

    Mono<BoardRow> of(Pupil pupil, FamilyConsent consent, Caller caller) {
        return Mono.fromSupplier(() -> row(pupil, consent, caller));
    }

    private Mono<Map<String, FamilyConsent>> consentsOf(List<Pupil> ofClass) {
        return consents.of(ofClass.stream().map(Pupil::id).toList()).collectMap(FamilyConsent::id);
    }

    private List<BoardRow> rows(List<Pupil> ofClass, Map<String, FamilyConsent> said, Caller caller) {
        return ofClass.stream()
                .map(pupil -> row(pupil, said.getOrDefault(pupil.id(), FamilyConsent.ofNobodyYet(pupil.id())), caller))
                .toList();
    }

    private BoardRow row(Pupil pupil, FamilyConsent consent, Caller caller) {
        return BoardRow.of(pupil, names.of(pupil), consent, notices.countsFrom(), codes.of(pupil.id()), caller);
    }
}
