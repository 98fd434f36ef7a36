package org.shoulashou.directory.browsing;

import java.util.List;
import java.util.Set;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The pupils of a class for their own school: their names opened, and who has a card. */
@Component
class PupilRows {

    private final Pupils pupils;
    private final PupilCards cards;
    private final RealNames names;

    PupilRows(Pupils pupils, PupilCards cards, RealNames names) {
        this.pupils = pupils;
        this.cards = cards;
        this.names = names;
    }

    Mono<List<PupilRow>> of(String classId) {
        return pupils.ofClass(classId).collectList().flatMap(this::inRows);
    }

    private Mono<List<PupilRow>> inRows(List<Pupil> found) {
        return cards.haveOne(found.stream().map(Pupil::id).toList()).map(with -> rows(found, with));
    }

    private List<PupilRow> rows(List<Pupil> found, Set<String> withCard) {
        return found.stream()
                .map(pupil -> PupilRow.of(pupil, names.of(pupil), withCard.contains(pupil.id())))
                .toList();
    }
}
