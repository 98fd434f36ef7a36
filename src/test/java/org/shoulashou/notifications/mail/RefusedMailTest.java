package org.shoulashou.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.notifications.mail.Mail.State;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Update;

/** What servers say instead of yes. */
class RefusedMailTest extends OutboxOverSmtp {

    @Test
    void aRefusedAddressIsNotedAndTriedNoMore() throws Exception {
        try (GrumpyServer server = new GrumpyServer(
                line -> line.startsWith("RCPT") ? "550 5.1.1 no mailbox of <x@school.example>" : null)) {
            Account somebody = reached();
            Mail mail = written(somebody, Occasion.LETTER_LATE);
            round(relay(named(server.port())));

            assertThat(now(mail).state()).isEqualTo(State.ASIDE);
            assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.REFUSED);
            assertThat(Objects.requireNonNull(now(mail).trouble()).said())
                    .contains("no mailbox")
                    .doesNotContain("@");
            assertThat(Await.result(receivers.of(somebody.id())).isReached()).isFalse();
        }
    }

    /** One wrong setting of a relay would shut off everybody's mail otherwise. */
    @ParameterizedTest
    @CsvSource({
        "554 5.7.1 relay access denied, REJECTED",
        "550 5.7.1 not by our policy, REJECTED",
        "554 no, REJECTED",
        "550 unknown here, REFUSED"
    })
    void onlyWhatIsSaidOfTheAddressShutsItOff(String said, Trouble.Kind expected) throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> line.startsWith("RCPT") ? said : null)) {
            Account somebody = reached();
            Mail mail = written(somebody, Occasion.LETTER_LATE);
            round(relay(named(server.port())));

            assertThat(troubleOf(mail)).isEqualTo(expected);
            assertThat(Await.result(receivers.of(somebody.id())).isReached())
                    .isEqualTo(expected == Trouble.Kind.REJECTED);
        }
    }

    @Test
    void aServerThatEndsTheLineItselfCostsTheNextMailNothing() throws Exception {
        try (GrumpyServer server = new GrumpyServer(RefusedMailTest::tooMany)) {
            List<Mail> all = written(reached(), 6);
            round(relay(named(server.port())));

            assertThat(all).allSatisfy(mail -> assertThat(now(mail).state()).isEqualTo(State.WAITING));
            assertThat(all.stream().map(this::now).filter(mail -> mail.attempts() > 0))
                    .hasSizeLessThanOrEqualTo(SETTINGS.lines());
            assertThat(all.stream().map(this::now).filter(mail -> mail.attempts() == 0))
                    .as("free for the next line at once")
                    .isNotEmpty()
                    .allSatisfy(mail -> assertThat(mail.due()).isEqualTo(clock.instant()));
        }
    }

    private static @Nullable String tooMany(String line) {
        if (line.startsWith("RCPT")) return "421 4.7.0 too many mails on this connection";
        return line.startsWith("RSET") ? GrumpyServer.HANG_UP : null;
    }

    /** Nothing has left, so there is no doubt. */
    @Test
    void whatCannotBePutTogetherIsTriedAgainAndIsNotInDoubt() throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> null)) {
            Account somebody = reached();
            Mail mail = written(somebody, Occasion.LETTER_LATE);
            Await.done(database.updateFirst(
                    query(where("_id").is(somebody.id())),
                    new Update().set("address", addressOf(reached())),
                    "receivers"));
            round(relay(named(server.port())));
            clock.move(Duration.ofMillis(1));

            assertThat(now(mail).state()).isEqualTo(State.WAITING);
            assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.UNWRITTEN);
            assertThat(server.taken()).isEmpty();
        }
    }

    private Object addressOf(Account other) {
        return raw("receivers").stream()
                .filter(each -> other.id().equals(each.getString("_id")))
                .map(each -> each.get("address"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFullBoxIsTriedAgain() throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> line.startsWith("RCPT") ? "552 5.2.2 box is full" : null)) {
            Mail mail = written(reached(), Occasion.LETTER_LATE);
            round(relay(named(server.port())));
            assertThat(now(mail).state()).isEqualTo(State.WAITING);
        }
    }

    @Test
    void laterMeansLaterAndOneDayTheOperator() throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> line.startsWith("RCPT") ? "451 4.7.1 come again" : null)) {
            Mail mail = written(reached(), Occasion.LETTER_LATE);
            MailRelay relay = relay(named(server.port()));
            round(relay);
            assertThat(now(mail).state()).isEqualTo(State.WAITING);
            assertThat(now(mail).due()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
            round(relay);
            assertThat(now(mail).attempts()).isEqualTo(1);
            for (int i = 0; i < 40; i++) {
                clock.move(Duration.ofHours(1));
                round(relay);
            }
            assertThat(now(mail).state()).isEqualTo(State.ASIDE);
            assertThat(now(mail).attempts()).isEqualTo(SETTINGS.tries());
            assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.LATER);
        }
    }

    @Test
    void aLineThatBreaksBeforeTheMailWasHandedOverIsTriedAgain() throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> line.startsWith("MAIL") ? GrumpyServer.HANG_UP : null)) {
            Mail mail = written(reached(), Occasion.LETTER_LATE);
            round(relay(named(server.port())));
            assertThat(now(mail).state()).isEqualTo(State.WAITING);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aLineThatBreaksAfterwardsLeavesADoubtAndNothingIsSentTwice() throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> line.equals(".") ? GrumpyServer.HANG_UP : null)) {
            Mail mail = written(reached(), Occasion.LETTER_LATE);
            MailRelay relay = relay(named(server.port()));
            round(relay);
            clock.move(Duration.ofHours(1));
            round(relay);
            assertThat(now(mail).state()).isEqualTo(State.ASIDE);
            assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.UNCERTAIN);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aMailThatNobodyTakesIsLaidAsideAndTheAddressStays() throws Exception {
        try (GrumpyServer server = new GrumpyServer(line -> line.equals(".") ? "554 5.6.0 looks like spam" : null)) {
            Account somebody = reached();
            Mail mail = written(somebody, Occasion.LETTER_LATE);
            round(relay(named(server.port())));
            assertThat(troubleOf(mail)).isEqualTo(Trouble.Kind.REJECTED);
            assertThat(Await.result(receivers.of(somebody.id())).isReached()).isTrue();
        }
    }
}
