package org.shoulashou.exchange.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.platform.problems.Refusal;

/** For which of two classes somebody speaks. */
class HalfTest {

    private static final Between BETWEEN = new Between(
            "two",
            "plan",
            2026,
            new Group("near-4", "near", "430100", List.of("430100", "CN")),
            new Group("far-4", "far", "650400", List.of("650400", "CN")),
            List.of());

    private static Caller teacherOf(String... classes) {
        List<Grant> grants = Stream.of(classes)
                .map(each -> new Grant(Role.TEACHER, Scope.schoolClass(each)))
                .toList();
        return new Caller("somebody", AccountKind.STAFF, "Somebody", grants);
    }

    @Test
    void eachTeacherSpeaksForTheOwnClass() {
        assertThat(Half.speaking(BETWEEN, teacherOf("near-4"))).isEqualTo(Half.INLAND);
        assertThat(Half.speaking(BETWEEN, teacherOf("far-4"))).isEqualTo(Half.PARTNER);
    }

    @Test
    @Tag("R11")
    void whoeverSpeaksForNeitherFindsNothingOfEither() {
        assertThatThrownBy(() -> Half.of(BETWEEN, teacherOf("elsewhere-4")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind().code()).isEqualTo("platform.not-found"));
    }

    @Test
    @Tag("R12")
    void nobodySpeaksForBoth() {
        Caller both = teacherOf("near-4", "far-4");

        assertThat(Half.of(BETWEEN, both)).as("but looks from the nearer").isEqualTo(Half.INLAND);
        assertThatThrownBy(() -> Half.speaking(BETWEEN, both))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind().code()).isEqualTo("exchange.both-sides"));
    }
}
