package org.shoulashou.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where little is read, nothing is overlooked: neither what stands in a letter's way nor what a colleague wrote. */
class FewReadingsTest extends LettersOverHttp {

    private static final String BODY = "<p>枫叶红了。</p>";

    @Autowired
    private FamilyConsents families;

    /** Nobody has heard of the withdrawal yet: it is asked for at that very moment. */
    @Test
    @Tag("R01")
    void aConsentThatIsGoneIsNamedWhenALetterIsHandedIn() {
        JsonNode letter = write(begin(), BODY);
        takeAway(author);

        assertThat(refusal(letter)).isEqualTo("consent.missing");
    }

    @Test
    @Tag("R05")
    void neitherIsALetterHandedInToAChildWhoseConsentIsGone() {
        JsonNode letter = write(begin(), BODY);
        takeAway(reader);

        assertThat(refusal(letter)).isEqualTo("letters.frozen");
    }

    @Test
    void aFriendshipThatHasEndedIsNamedWhenALetterIsHandedIn() {
        JsonNode letter = write(begin(), BODY);
        Await.done(pairings.change(pairing, now -> now.ended(Because.CHILD_WISHES, null, clock.instant())));

        assertThat(refusal(letter)).isEqualTo("letters.no-friend");
    }

    @Test
    void aLetterThatSomebodyWroteSinceItWasReadIsReadAnew() {
        String id = handedIn(BODY);
        Letter read = Await.result(letters.find(id));
        Await.done(letters.change(id, now -> now.claimed(claimOf("colleague"))));
        List<Letter> looked = new ArrayList<>();

        Letter changed = Await.result(letters.change(read, now -> {
            looked.add(now);
            return now.claimed(claimOf("me"));
        }));

        assertThat(looked).hasSize(2);
        Review.Claim before = looked.get(1).review().claim();
        assertThat(before).isNotNull().matches(claim -> claim.isOf("colleague"));
        assertThat(changed.revision()).isEqualTo(read.revision() + 2);
    }

    private Review.Claim claimOf(String account) {
        return new Review.Claim(account, account, clock.instant().plus(Duration.ofMinutes(5)));
    }

    private void takeAway(String pupil) {
        Map<What, Boolean> nothing = new EnumMap<>(What.class);
        Stream.of(What.values()).forEach(what -> nothing.put(what, false));
        Given word = Given.online("guardian of " + pupil, 1, nothing, clock.instant());
        Await.done(families.change(pupil, now -> now.saying(word)));
    }

    private String refusal(JsonNode letter) {
        String path = "/api/desk/letters/" + text(letter, "id") + "/hand-in";
        return text(desk.post(path, version(letter)).json(), "code");
    }
}
