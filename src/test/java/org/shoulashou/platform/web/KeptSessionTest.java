package org.shoulashou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** R29: what is not written may end an idle session a little earlier, and never keeps one alive. */
@Tag("R29")
class KeptSessionTest {

    private static final Instant NOTED = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void thatSomebodyAskedAgainAMomentLaterIsNotWritten() {
        KeptSession<MapSession> session = session();
        session.setLastAccessedTime(NOTED.plusSeconds(18));
        assertThat(session.isWorthWriting()).isFalse();
    }

    @Test
    void itIsWrittenAfterAHundredthOfTheIdleTime() {
        KeptSession<MapSession> session = session();
        session.setLastAccessedTime(NOTED.plusSeconds(19));
        assertThat(session.isWorthWriting()).isTrue();
    }

    @Test
    void everyOtherChangeIsWrittenAtOnce() {
        List<Consumer<Session>> changes = List.of(
                session -> session.setAttribute("stage", "SIGNED_IN"),
                session -> session.removeAttribute("stage"),
                session -> session.setMaxInactiveInterval(Duration.ofMinutes(10)),
                Session::changeSessionId);
        for (Consumer<Session> change : changes) {
            KeptSession<MapSession> session = session();
            change.accept(session);
            assertThat(session.isWorthWriting()).isTrue();
        }
    }

    @Test
    void whatHasJustBegunIsWritten() {
        assertThat(KeptSession.begun(new MapSession()).isWorthWriting()).isTrue();
    }

    @Test
    void whatAPageAsksByItselfIsNoSignOfLife() {
        KeptSession<MapSession> session = session(false);
        session.setLastAccessedTime(NOTED.plusSeconds(1_000));
        assertThat(session.isWorthWriting()).isFalse();
        assertThat(session.getLastAccessedTime()).isEqualTo(NOTED);
    }

    private static KeptSession<MapSession> session() {
        return session(true);
    }

    private static KeptSession<MapSession> session(boolean bySomebody) {
        MapSession stored = new MapSession();
        stored.setLastAccessedTime(NOTED);
        stored.setMaxInactiveInterval(Duration.ofMinutes(30));
        return KeptSession.read(stored, bySomebody);
    }
}
