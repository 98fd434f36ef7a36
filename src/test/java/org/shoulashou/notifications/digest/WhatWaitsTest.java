package org.shoulashou.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;

/** What a digest says that waits, is late and is coming. */
class WhatWaitsTest extends LettersOverHttp {

    private static final int A_WEEK = 8;

    @Autowired
    private Gather gather;

    @Autowired
    private Addressees addressees;

    private List<String> lines(Account person, Heading heading) {
        return Await.result(addressees
                .find(person.id())
                .flatMapMany(caller -> gather.of(caller, A_WEEK))
                .filter(line -> line.heading() == heading)
                .map(line -> line.text().en())
                .collectList());
    }

    private Account counsellor() {
        return people.somebody(fresh("counsellor"), Role.COUNSELLOR, Scope.school(schoolOf(inlandClass)));
    }

    private void moveTo(String moment) {
        clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    @Test
    void aLetterWaitsAndThenIsLateAsWell() {
        Account counsellor = counsellor();
        assertThat(lines(counsellor, Heading.WAITS)).isEmpty();
        handedIn("亲爱的朋友，我们这里的枫叶红了，我捡了一片夹在书里。");

        assertThat(lines(counsellor, Heading.WAITS)).containsExactly("Letters to be read: 1");
        assertThat(lines(counsellor, Heading.LATE)).isEmpty();

        clock.move(Duration.ofDays(6));

        assertThat(lines(counsellor, Heading.LATE))
                .containsExactly("Letters that waited longer than three school days: 1");
    }

    @Test
    void roundsAreComingForAWeekAndNotBefore() {
        Account counsellor = counsellor();
        assertThat(lines(counsellor, Heading.COMING)).isEmpty();

        moveTo("2026-09-16T02:00:00Z");
        assertThat(lines(counsellor, Heading.COMING)).containsExactly("“Autumn”, letters handed in by 2026-09-18");
        moveTo("2026-09-18T02:00:00Z");
        assertThat(lines(counsellor, Heading.COMING))
                .containsExactly(
                        "“Autumn”, letters handed in by 2026-09-18", "“Autumn”, letter-opening day 2026-09-25");
        moveTo("2026-09-26T02:00:00Z");
        assertThat(lines(counsellor, Heading.COMING)).isEmpty();
    }

    @Test
    void ofWhatWaitsForALeadTheCounsellorReadsNothing() {
        Account lead = people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(schoolOf(inlandClass)));
        Account counsellor = counsellor();
        Map<String, Object> concern =
                Map.of("once", fresh("form"), "matter", "NOT_RIGHT", "pupils", List.of(author), "text", "some words");
        here.post("/api/classes/" + inlandClass + "/concerns", concern);

        assertThat(lines(lead, Heading.WAITS)).containsExactly("Things that wait for a safeguarding lead: 1");
        assertThat(lines(counsellor, Heading.WAITS)).isEmpty();
    }

    @Test
    void atAnotherSchoolNothingOfItIsRead() {
        Account elsewhere = people.somebody(fresh("counsellor"), Role.COUNSELLOR, Scope.school("elsewhere"));
        handedIn("亲爱的朋友，你那里的秋天是什么样子的？");

        assertThat(lines(elsewhere, Heading.WAITS)).isEmpty();
        assertThat(lines(elsewhere, Heading.COMING)).isEmpty();
    }
}
