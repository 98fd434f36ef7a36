package org.shoulashou.ledger.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import tools.jackson.databind.JsonNode;

/** What staff type of two organisations that have agreed, or that agree later. */
class TypedAndAgreedTest extends AgreedOrganisationsOverHttp {

    private static final String FILE =
            "/api/ledger/organisations/file?plan=turpan-2026&year=2026&kind=TOWNSHIP&place=43&save=true";

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

    @Test
    void nobodyIsCalledAsASecondPersonForWhatTheTwoHaveAgreed() {
        Browser second = province();
        String township = fresh("township");
        String ofAFile = fresh("township");
        agreedBefore(township);
        agreedBefore(ofAFile);

        assertThat(type(province(), township).json().has("acceptedBy")).isTrue();
        assertThat(upload(province(), "Office," + ofAFile).status()).isEqualTo(200);
        assertThat(isCalled(second)).isFalse();

        assertThat(row(second, ofAFile).has("acceptedBy")).isTrue();
    }

    /** The first row is agreed, the second is not: somebody is to look at that one. */
    @Test
    void aSecondPersonIsCalledForTheRowsOfAFileThatWait() {
        Browser second = province();
        String agreed = fresh("township");
        String waiting = fresh("township");
        agreedBefore(agreed);

        upload(province(), "Office," + agreed, "Office," + waiting);

        assertThat(isCalled(second)).isTrue();
        assertThat(row(second, agreed).has("acceptedBy")).isTrue();
        assertThat(row(second, waiting).has("acceptedBy")).isFalse();
    }

    private static boolean isCalled(Browser who) {
        return who.get("/api/news")
                .json()
                .path("items")
                .valueStream()
                .anyMatch(row -> row.path("title").path("zh").asString().equals("台账里有事等第二个人"));
    }

    private static Browser.Answer upload(Browser who, String... rows) {
        return who.upload(FILE, file(rows));
    }

    private static byte[] file(String... rows) {
        String body = Stream.of(rows).map(row -> row + ",9,near\n").collect(Collectors.joining());
        return ("inland,partner,points,reasons\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
