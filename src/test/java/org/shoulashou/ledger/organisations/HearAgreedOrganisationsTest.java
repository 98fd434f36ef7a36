package org.shoulashou.ledger.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import tools.jackson.databind.JsonNode;

/** What two organisations agreed after a matching stands in the ledger without anybody typing it. */
class HearAgreedOrganisationsTest extends AgreedOrganisationsOverHttp {

    @Test
    void itFillsItsRowOnceAndIsNotTypedAgain() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);

        hear(township, "townships");
        hear(township, "townships");
        hear(fresh("township"), "letters");

        assertThat(figure(province)).isEqualTo(before + 1);
        assertThat(type(province, township).code()).isEqualTo("ledger.paired-already");
    }

    /** Typed before the two agreed, it waited for a second person; that they agreed is one. */
    @Test
    void whatSomebodyHasTypedCountsOnceTheTwoHaveAgreed() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        assertThat(type(province, township).status()).isEqualTo(201);
        assertThat(figure(province)).isEqualTo(before);

        hear(township, "townships");
        hear(township, "townships");

        assertThat(figure(province)).isEqualTo(before + 1);
        assertThat(row(province, township).path("acceptedBy").stringValue()).isEqualTo("Somebody");
    }

    /** As when the agreement was heard of before anybody could write it down: only the bond itself tells of it. */
    @Test
    void whatTheTwoAgreedStandsInPlaceOfWhatWasTypedAndTakenBack() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        JsonNode typed = type(province, township).json();
        agreedBefore(township);

        assertThat(part(province, typed).status()).isEqualTo(200);

        assertThat(figure(province)).isEqualTo(before + 1);
        assertThat(row(province, township).path("acceptedBy").stringValue()).isEqualTo("Somebody");
    }

    @Test
    void whatIsTypedAfterTheTwoHaveAgreedCountsAtOnce() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        agreedBefore(township);

        JsonNode typed = type(province, township).json();

        assertThat(typed.path("acceptedBy").stringValue()).isEqualTo("Somebody");
        assertThat(figure(province)).isEqualTo(before + 1);
    }

    /** They took it back for a reason; that somebody types it again makes no second person of the agreement. */
    @Test
    void whatASecondPersonHasTakenBackIsNotFilledAgain() {
        Browser province = province();
        String township = fresh("township");
        int before = figure(province);
        agreedBefore(township);
        hear(township, "townships");
        assertThat(part(province(), row(province, township)).status()).isEqualTo(200);

        hear(township, "townships");
        JsonNode again = type(province, township).json();

        assertThat(again.has("acceptedBy")).isFalse();
        assertThat(figure(province)).isEqualTo(before);
        assertThat(part(province, again).status()).isEqualTo(200);
        assertThat(figure(province)).isEqualTo(before);
    }
}
