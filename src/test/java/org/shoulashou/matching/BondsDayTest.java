package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import tools.jackson.databind.JsonNode;

/** Classes and schools that a run brings together: they hold in later runs, and are counted. */
class BondsDayTest extends MatchingOverHttp {

    @Test
    void classesThatARunPairsMeetOnThePageOfBothSchoolsWithoutAnyPupil() throws InterruptedException {
        pupil(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");

        Map<String, Object> asked = Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1, "of", "CLASSES");
        handOver(run(asked));

        assertThat(list(classes(here).path("pairs"))).isEmpty();
        assertThat(list(classes(there).path("ownLoose"))).hasSize(1);
        assertThat(raw("pairings")).noneMatch(pair -> plan.equals(pair.getString("programme")));
        JsonNode later = runPage(run(asked)).path("result");
        assertThat(later.path("report").path("pairs").asInt()).isEqualTo(1);
        assertThat(later.path("fresh").asInt()).isZero();
    }

    @Test
    void whatTwoSchoolsAgreedIsWrittenDownOnceAndBothSchoolsSeeIt() throws InterruptedException {
        pupil(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");
        Map<String, Object> asked = Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1, "of", "SCHOOLS");
        keep(countingSchools());
        handOver(run(asked));
        JsonNode bond = bonds(league).get(0);
        assertThat(text(bond.path("partner"), "en")).isEqualTo("School of " + plan + "-county");
        assertThat(bond.path("mayRecord").asBoolean()).isTrue();

        Map<String, Object> word = Map.of("version", bond.path("version").asLong(), "signed", today());
        String path = "/api/bonds/" + text(bond, "id") + "/agreement";
        assertThat(here.post(path, word).status()).isEqualTo(403);
        for (String day : List.of("2026-08-31", "2027-01-01")) {
            Map<String, Object> other = Map.of("version", bond.path("version").asLong(), "signed", day);
            assertThat(league.post(path, other).code()).isEqualTo("matching.signed-on-another-day");
        }
        Await.until(() -> reached() == 0);
        assertThat(league.post(path, word).status()).isEqualTo(200);
        assertThat(colleague.post(path, word).code()).isEqualTo("platform.stale");
        Await.until(() -> reached() == 1);

        assertThat(bonds(here)).singleElement().satisfies(each -> {
            assertThat(text(each, "state")).isEqualTo("AGREED");
            assertThat(each.path("mayRecord").asBoolean()).isFalse();
        });
        String again = run(asked);
        handOver(again);
        assertThat(runPage(again)
                        .path("handOver")
                        .path("made")
                        .path("passedOver")
                        .asInt())
                .isEqualTo(1);
        assertThat(bonds(there)).hasSize(1);
    }

    /** With a quota as that of a thousand schools. */
    private Programme countingSchools() {
        Programme usual = programme(30);
        Quota schools = new Quota(
                "schools",
                new Text("学校结对", "Schools"),
                10,
                Quota.Unit.SCHOOLS,
                Quota.Per.PROGRAMME,
                List.of(),
                Quota.Period.TERM,
                Quota.Kind.TARGET,
                new Text("第二行", "row 2"),
                List.of());
        return new Programme(
                usual.id(),
                usual.names(),
                usual.source(),
                usual.keeper(),
                usual.inland(),
                usual.partner(),
                usual.years(),
                usual.links(),
                Stream.concat(usual.quotas().stream(), Stream.of(schools)).toList(),
                usual.rules(),
                usual.weights(),
                List.of());
    }

    /** As the programme's own page tells it, when the house has counted. */
    private int reached() {
        return list(league.get("/api/programmes/" + plan).json().path("quotas")).stream()
                .filter(quota -> text(quota, "id").equals("schools"))
                .map(quota -> quota.path("lines").get(0).path("reached").asInt())
                .findFirst()
                .orElseThrow();
    }

    private String today() {
        return clock.instant().toString().substring(0, 10);
    }

    private static List<JsonNode> bonds(Browser who) {
        return list(who.get("/api/bonds").json().path("items"));
    }
}
