package org.shoulashou.ledger.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import tools.jackson.databind.JsonNode;

/** What staff type of two organisations that have agreed, or that agree later. */
class TypedAndAgreedTest extends AgreedOrganisationsOverHttp {

    /** It was taken back before there was an agreement: that is no word against what they agree afterwards. */
    @Test
    void whatWasTakenBackBeforeTheTwoAgreedCountsOnceTheyHave() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        acceptAndPart(province, township);
        clock.move(Duration.ofMinutes(1));

        hear(township, "townships");

        assertThat(figure(province)).isEqualTo(before + 1);
    }

    @Test
    void whatWasTakenBackBeforeTheTwoAgreedIsTypedAgainAndCounts() {
        Browser province = province();
        String township = fresh("township");
        acceptAndPart(province, township);
        clock.move(Duration.ofMinutes(1));
        agreedBefore(township);

        JsonNode again = type(province, township).json();

        assertThat(again.path("acceptedBy").asString()).isEqualTo("Somebody");
    }

    private void acceptAndPart(Browser author, String township) {
        Browser second = province();
        JsonNode typed = type(author, township).json();
        assertThat(accept(second, typed).status()).isEqualTo(200);
        assertThat(part(second, row(second, township)).status()).isEqualTo(200);
    }
}
