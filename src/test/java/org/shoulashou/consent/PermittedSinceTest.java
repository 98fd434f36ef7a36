package org.shoulashou.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Since when a consent holds is the word from which on it was never broken. */
class PermittedSinceTest {

    private static final int NOTICE = 2;
    private static final Instant FIRST = Instant.parse("2026-09-01T02:00:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(10));
    private static final Instant LAST = FIRST.plus(Duration.ofDays(20));

    @Test
    void aSecondYesMovesNoDay() {
        FamilyConsent consent =
                nobody().saying(yes("mother", FIRST, What.TO_CORRESPOND)).saying(everything("mother", LATER));

        assertThat(since(consent)).contains(FIRST);
    }

    @Test
    void whoWithdrewAndAgreedAgainAgreesSinceThen() {
        FamilyConsent consent = nobody().saying(everything("mother", FIRST));
        FamilyConsent withdrawn = consent.saying(Given.withdrawal("father", NOTICE, LATER));

        assertThat(since(withdrawn)).isEmpty();
        assertThat(since(withdrawn.saying(everything("father", LAST)))).contains(LAST);
    }

    @Test
    void anAnswerToATextThatWasReplacedIsNone() {
        FamilyConsent old =
                nobody().saying(Given.online("mother", NOTICE - 1, answers(EnumSet.allOf(What.class)), FIRST));

        assertThat(since(old)).isEmpty();
        assertThat(since(old.saying(everything("mother", LATER)))).contains(LATER);
    }

    private static Optional<Instant> since(FamilyConsent consent) {
        return consent.permittedSince(What.TO_CORRESPOND, NOTICE);
    }

    private static FamilyConsent nobody() {
        return FamilyConsent.ofNobodyYet("pupil");
    }

    private static Given everything(String giver, Instant at) {
        return yes(giver, at, EnumSet.allOf(What.class));
    }

    private static Given yes(String giver, Instant at, Iterable<What> what) {
        EnumSet<What> all = EnumSet.noneOf(What.class);
        what.forEach(all::add);
        return Given.online(giver, NOTICE, answers(all), at);
    }

    private static Map<What, Boolean> answers(EnumSet<What> yes) {
        return yes.stream().collect(Collectors.toMap(what -> what, what -> true));
    }
}
