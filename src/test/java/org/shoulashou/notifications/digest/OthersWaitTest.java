package org.shoulashou.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.Paper;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.platform.support.Await;
import org.shoulashou.programme.Proposal;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for one person because another one did the first half of it. */
class OthersWaitTest extends MatchingOverHttp {

    @Autowired
    private Gather gather;

    @Autowired
    private Addressees addressees;

    @Autowired
    private Pairings pairings;

    private Caller caller(Account person) {
        return Await.result(addressees.find(person.id()));
    }

    private List<String> lines(Account person) {
        return Await.result(gather.of(caller(person), 2)
                .filter(line -> line.heading() == Heading.WAITS)
                .map(line -> line.text().en())
                .collectList());
    }

    private Account counsellor(String schoolClass) {
        Scope school = Scope.school(schoolClass.replaceAll("-4$", "-school"));
        return people.somebody(fresh("counsellor"), Role.COUNSELLOR, school);
    }

    @Test
    void aPairWaitsForBothSchoolsAndThenForTheOneThatHasNotAnswered() {
        Account inland = counsellor(inlandClass);
        Account partner = counsellor(partnerClass);
        assertThat(lines(inland)).isEmpty();
        Pairing proposed = propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));
        propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));

        assertThat(lines(inland)).containsExactly("Pairings to be answered: 2");
        assertThat(lines(partner)).containsExactly("Pairings to be answered: 2");

        Hand hand = new Hand("somebody", "Somebody", clock.instant());
        Await.done(pairings.change(proposed.id(), pair -> pair.confirmed(Side.INLAND, hand)));

        assertThat(lines(inland)).containsExactly("Pairings to be answered: 1");
        assertThat(lines(partner)).containsExactly("Pairings to be answered: 2");
    }

    @Test
    void aSignedPaperWaitsForAnybodyButWhoEnteredIt() {
        Account first = counsellor(inlandClass);
        Account second = counsellor(inlandClass);
        String pupil = enrolled(inlandClass, "2016-05");
        Given.Signed signed = new Given.Signed("code", "2026-09-01", Given.Hand.of(caller(first)), null);
        List<String> within = List.of(Scope.school(plan + "-city-school").key());
        Paper paper = Paper.of("guardian of " + pupil, 1, all(), signed, clock.instant(), within);
        Await.done(families.change(pupil, now -> now.recording(paper)));

        assertThat(lines(second)).containsExactly("Signed papers to be compared: 1");
        assertThat(lines(first)).isEmpty();
        assertThat(lines(counsellor(partnerClass))).isEmpty();
    }

    @Test
    void aChangeOfAPlanWaitsForAnybodyButWhoAskedForIt() {
        Account author = people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan));
        Account colleague = people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan));
        Proposal proposal =
                Proposal.by(caller(author), fresh("proposal"), Proposal.Kind.EDIT, 1, "more letters", clock.instant());
        Await.done(programmes.kept(plan).map(kept -> kept.proposing(proposal)).flatMap(programmes::save));

        assertThat(lines(colleague)).containsExactly("Changes of plans to be decided: 1");
        assertThat(lines(author)).isEmpty();
    }
}
