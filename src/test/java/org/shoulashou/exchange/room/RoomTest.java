package org.shoulashou.exchange.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.problems.Refusal;

/** What ends a recording, and who may begin one. */
class RoomTest {

    private static final Hand HERE = new Hand("here", "Here", Instant.parse("2026-10-16T02:00:00Z"));
    private static final Hand THERE = new Hand("there", "There", Instant.parse("2026-10-16T02:00:00Z"));

    private static Room open() {
        return Room.of("meeting")
                .entered(Half.INLAND, HERE)
                .entered(Half.PARTNER, THERE)
                .linked(Half.INLAND, "line here")
                .linked(Half.PARTNER, "line there")
                .opened(HERE);
    }

    private static Room asked() {
        return open().askedToRecord(Half.INLAND, HERE, "film");
    }

    private static Room running() {
        return asked().agreedToRecord(Half.PARTNER, THERE);
    }

    @Test
    @Tag("R02")
    void oneClassAsksAndOnlyTheOtherOneAgrees() {
        assertThat(asked().isTaping("film")).isFalse();
        assertThat(running().isTaping("film")).isTrue();
        assertThatThrownBy(() -> asked().agreedToRecord(Half.INLAND, HERE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> open().agreedToRecord(Half.PARTNER, THERE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Room.of("meeting").askedToRecord(Half.INLAND, HERE, "film"))
                .as("nobody records a waiting room")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondClickChangesNothingAndTwoDoNotRecordAtOnce() {
        Room asked = asked();
        Room running = running();

        assertThat(asked.askedToRecord(Half.INLAND, HERE, "another")).isSameAs(asked);
        assertThat(running.agreedToRecord(Half.PARTNER, THERE)).isSameAs(running);
        assertThatThrownBy(() -> asked.askedToRecord(Half.PARTNER, THERE, "another"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> running.askedToRecord(Half.INLAND, HERE, "another"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Tag("R05")
    void aRecordingEndsWithWhateverHidesItFromSomebody() {
        List<UnaryOperator<Room>> ends = List.of(
                Room::untaped,
                room -> room.left(Half.PARTNER),
                room -> room.linked(Half.PARTNER, "a page opened anew"),
                room -> room.unlinked(Half.INLAND, "line here"),
                room -> room.ended(THERE));

        assertThat(ends).allSatisfy(end -> {
            assertThat(end.apply(running()).isTaping("film")).isFalse();
            assertThat(end.apply(asked()).taping()).isNull();
        });
        assertThat(running().silenced(Half.INLAND, true, true).isTaping("film")).isTrue();
    }
}
