package org.shoulashou.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoulashou.platform.support.Await.result;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.programme.ProgrammeVersion.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;

/** Who has to do with which programme. */
@ProgrammeSlice
class SeenProgrammesTest {

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    Programmes programmes;

    @BeforeEach
    void twoProgrammes() {
        database.remove(new Query(), "programmes").block();
        ProgrammeVersion first = new ProgrammeVersion(1, Origin.FILE, "x", "x.yaml", null, null, MovableClock.START);
        Flux.just(Plans.turpan(), Plans.national())
                .concatMap(programme -> programmes.locate(KeptProgramme.first(programme, first)))
                .concatMap(programmes::save)
                .blockLast();
    }

    @Test
    @Tag("R31")
    void whoeverStandsInsideOnOrAroundAPlaceOfTheProgrammeSeesIt() {
        assertThat(seenFrom(ProgrammeSlice.CHANGSHA_SCHOOL)).containsExactly("national", "turpan");
        assertThat(seenFrom(Scope.place("4301"))).containsExactly("national", "turpan");
        assertThat(seenFrom(Scope.place("43"))).containsExactly("national", "turpan");
        assertThat(seenFrom(Scope.place("650402-01"))).containsExactly("national", "turpan");
        assertThat(seenFrom(Scope.place("65"))).containsExactly("national", "turpan");
        assertThat(seenFrom(Scope.place("CN"))).containsExactly("national", "turpan");
        assertThat(seenFrom(Scope.EVERYTHING)).containsExactly("national", "turpan");
    }

    @Test
    @Tag("R31")
    void whoeverHasNothingToDoWithItDoesNot() {
        assertThat(seenFrom(ProgrammeSlice.BEIJING_CLASS)).containsExactly("national");
        assertThat(seenFrom(Scope.place("5405"))).containsExactly("national");
        assertThat(seenFrom(Scope.place("6501"))).containsExactly("national");
        assertThat(programmes.seenBy(reach(Scope.place("5405")), "turpan").blockOptional())
                .isEmpty();
        assertThat(programmes.seenBy(new Reach(List.of())).collectList().block())
                .isEmpty();
    }

    @Test
    @Tag("R31")
    void oneProgrammeIsFoundByThoseWhoSeeItInTheList() {
        assertThat(result(programmes.seenBy(reach(Scope.place("6504")), "turpan"))
                        .id())
                .isEqualTo("turpan");
    }

    private List<String> seenFrom(Scope scope) {
        return result(programmes.seenBy(reach(scope)).map(KeptProgramme::id).collectList());
    }

    private static Reach reach(Scope scope) {
        return new Reach(List.of(scope));
    }
}
