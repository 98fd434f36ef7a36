package org.shoulashou.coverage.months;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A programme in the last days of September, in which friends are found. */
public abstract class FriendsOverHttp extends MatchingOverHttp {

    protected static final String MONTH = "2026-09";

    /** On each side as many as are told to whoever does not know the pupils. */
    protected static final int PAIRS = 5;

    @Autowired
    protected Pairings pairings;

    @BeforeEach
    void towardsTheEndOfTheMonth() {
        for (int pair = 0; pair < PAIRS; pair++) friends();
        clock.move(Duration.ofDays(25));
        league = staff();
        colleague = staff();
    }

    protected Browser staff() {
        return signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan)));
    }

    /** Two pupils who are friends from now on. */
    protected void friends() {
        ClassPairing classes = ClassPairing.of(
                plan, YEAR, group(inlandClass, "-city"), group(partnerClass, "-county"), LocalDate.of(2026, 9, 20));
        Hand hand = new Hand("somebody", "Somebody", clock.instant());
        Instant now = clock.instant();
        Member here = member(pupil(inlandClass, "2016-03"), classes.inland());
        Member there = member(pupil(partnerClass, "2016-03"), classes.partner());
        Pairing proposed = Pairing.proposed(
                UUID.randomUUID().toString(), classes, null, here, there, new Pairing.Merits(1, List.of()), now);
        Await.done(pairings.save(proposed.confirmed(Side.INLAND, hand).confirmed(Side.PARTNER, hand)));
    }

    private Group group(String schoolClass, String place) {
        String school = schoolClass.replaceAll("-4$", "-school");
        return new Group(schoolClass, school, plan + place, List.of(plan + place, plan, "CN"));
    }

    private static Member member(String pupil, Group group) {
        return new Member(pupil, group.schoolClass(), group.school(), group.place(), null);
    }

    protected String monthsPath() {
        return "/api/coverage/programmes/" + plan + "/months";
    }

    protected Browser.Answer close(Browser who, String month) {
        return who.post(monthsPath(), Map.of("month", month));
    }

    protected void closed(String month) throws InterruptedException {
        close(league, month);
        Await.until(() -> months().valueStream()
                .anyMatch(row ->
                        text(row, "month").equals(month) && text(row, "state").equals("CLOSED")));
    }

    protected JsonNode months() {
        return league.get(monthsPath()).json();
    }
}
