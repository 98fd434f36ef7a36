package org.shoulashou.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** What the operator does with mail that did not arrive. */
class OperatorTest extends OutboxOverSmtp {

    @Test
    void aCodeThatComesBackShutsOffNoAddressAndIsNotSentAgain() {
        Account somebody = reached();
        Mail code = Mail.ofCode(fresh("mail"), somebody.id(), clock.instant());
        leave(code);

        JsonNode row = operator().post(path(code, "returned"), Map.of()).json();

        assertThat(isReached(somebody)).isTrue();
        assertThat(row.path("allowedActions")).isEmpty();
        assertThat(operator().post(path(code, "retry"), Map.of()).code())
                .isEqualTo("notifications.mail-not-laid-aside");
    }

    @Test
    void whatWentToAFormerAddressSaysNothingOfTheNewOne() {
        Account somebody = reached();
        Mail before = Mail.ofNews(fresh("mail"), somebody.id(), Occasion.LETTER_LATE, WHERE, clock.instant());
        leave(before);
        clock.move(Duration.ofHours(1));
        Await.done(receivers.provedFor(somebody.id(), "new@school.example"));
        Mail after = Mail.ofNews(fresh("mail"), somebody.id(), Occasion.LETTER_LATE, WHERE, clock.instant());
        leave(after);

        operator().post(path(before, "returned"), Map.of());
        assertThat(isReached(somebody)).isTrue();
        operator().post(path(after, "returned"), Map.of());
        assertThat(isReached(somebody)).isFalse();
    }

    @Test
    @Tag("R22")
    void leadsWithoutAnAddressAreNamedAndNobodyReadsThatSomebodyWasCalled() {
        removeTheLeadsOfOthers();
        Account unreached = people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(SCHOOL));
        Account reached = people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(SCHOOL));
        Await.done(receivers.provedFor(reached.id(), "lead@school.example"));
        written(unreached, Occasion.CONCERN_RAISED);

        assertThat(operator().get("/api/mails/unreached-leads").body())
                .contains(unreached.displayName())
                .doesNotContain(reached.displayName());
        assertThat(operator()
                        .get("/api/mails")
                        .json()
                        .path("items")
                        .get(0)
                        .path("title")
                        .path("en")
                        .asString())
                .isEqualTo("A notice");
    }

    /** The list holds a hundred, and other tests have leads too. */
    private void removeTheLeadsOfOthers() {
        Query leads = new Query(Criteria.where("grants.role").is(Role.SAFEGUARDING_LEAD.name()));
        Await.done(database.remove(leads, Account.class));
    }

    private boolean isReached(Account somebody) {
        return Await.result(receivers.of(somebody.id())).isReached();
    }

    private void leave(Mail mail) {
        Await.done(mails.write(mail));
        Await.done(mails.sent(Await.result(mails.take(1, SETTINGS.lease())).get(0)));
    }

    private Browser operator() {
        return signedIn(people.somebody("Operator", Role.ADMINISTRATOR, Scope.EVERYTHING));
    }

    private static String path(Mail mail, String act) {
        return "/api/mails/" + mail.id() + "/" + act;
    }
}
