package org.shoulashou.matching.solver.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.files.OneProgramme;

/** Townships and villages with organisations of the cities, by the programme of Hunan and Turpan. */
class PairedOrganisationsTest {

    private static final int YEAR = 2026;
    private static final Settings SOON = new Settings(Duration.ofSeconds(1), Duration.ofMillis(200), 1);
    private static final List<String> CITIES = List.of("4301", "4302", "4303", "4304", "4306", "4310");

    private final List<Organisation> all = new ArrayList<>();
    private Programme programme = turpan();

    @Test
    void everyTownshipAndVillageGetsAnOrganisationOfALinkedCity() {
        CITIES.forEach(city -> inland(city, 20));
        for (String county : List.of("650402", "650421", "650422")) {
            partners(county, "townships", 11);
            partners(county, "villages", county.equals("650422") ? 21 : 22);
        }
        Answer answer = answer(List.of());
        assertThat(answer.pairs()).hasSize(98);
        assertThat(answer.pairs())
                .allSatisfy(pair -> assertThat(programme.isLinked(place(pair.inland()), place(pair.partner())))
                        .isTrue());
        assertThat(answer.report().quotas())
                .contains(new QuotaUse("townships", 33, 33), new QuotaUse("villages", 65, 65));
        Map<String, Long> given = answer.pairs().stream()
                .collect(Collectors.groupingBy(pair -> place(pair.inland()), Collectors.counting()));
        assertThat(given.keySet()).containsExactlyInAnyOrderElementsOf(CITIES);
        assertThat(given.values()).allSatisfy(count -> assertThat(count).isBetween(16L, 17L));
    }

    @Test
    void whenTheCitiesHaveTooFewEveryCountyGetsItsPartAndThereEveryKind() {
        inland("4301", 6);
        inland("4303", 6);
        inland("4304", 6);
        inland("4306", 6);
        partners("650402", "townships", 12);
        partners("650402", "villages", 12);
        partners("650421", "townships", 6);
        partners("650421", "villages", 18);
        Answer answer = answer(List.of());
        assertThat(answer.pairs()).hasSize(24);
        assertThat(counted(answer, pair -> place(pair.partner()) + " " + kind(pair.partner())))
                .isEqualTo(Map.of(
                        "650402 townships", 6L, "650402 villages", 6L, "650421 townships", 3L, "650421 villages", 9L));
        assertThat(answer.unmatched()).extracting(Unmatched::why).containsOnly(Why.INLAND_SIDE_FEWER);
    }

    @Test
    void aLinkThatIsNotForLettersBringsOrganisationsTogether() {
        inland("4309", 2);
        partners("6612-221", "townships", 1);
        assertThat(answer(List.of()).pairs()).hasSize(1);
    }

    @Test
    void aCapOfAKindIsNeverExceededAndThePinnedCountInIt() {
        programme = capped("townships", 3);
        CITIES.forEach(city -> inland(city, 5));
        partners("650402", "townships", 4);
        partners("650421", "townships", 4);
        partners("650421", "villages", 4);
        Couple pinned = new Couple("4301-0", "650402-townships-3");
        Answer answer = answer(List.of(pinned));
        assertThat(answer.pairs())
                .anyMatch(
                        pair -> pair.inland().equals("4301-0") && pair.partner().equals("650402-townships-3"));
        assertThat(counted(answer, pair -> kind(pair.partner()))).isEqualTo(Map.of("townships", 3L, "villages", 4L));
        assertThat(answer.unmatched())
                .filteredOn(one -> one.pupil().contains("townships"))
                .hasSize(5)
                .extracting(Unmatched::why)
                .containsOnly(Why.NO_QUOTA_LEFT);
    }

    private Answer answer(List<Couple> pinned) {
        PairedOrganisations paired = new PairedOrganisations(programme, YEAR, all);
        return paired.counted(new Matchmaker().solve(paired.question(pinned, List.of()), SOON, Watcher.NOBODY));
    }

    private <T> Map<T, Long> counted(Answer answer, Function<Pairing, T> by) {
        return answer.pairs().stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private void inland(String city, int count) {
        for (int number = 0; number < count; number++) {
            all.add(new Organisation(city + "-" + number, Side.INLAND, city, null, null));
        }
    }

    /** Two of them in each township. */
    private void partners(String county, String kind, int count) {
        for (int number = 0; number < count; number++) {
            String township = "%s-%02d".formatted(county, number / 2 + 1);
            all.add(new Organisation(county + "-" + kind + "-" + number, Side.PARTNER, county, township, kind));
        }
    }

    private String place(String id) {
        return organisation(id).place();
    }

    private @Nullable String kind(String id) {
        return organisation(id).kind();
    }

    private Organisation organisation(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private Programme capped(String quota, int amount) {
        List<Quota> quotas = programme.quotas().stream()
                .map(each -> each.id().equals(quota) ? cap(each, amount) : each)
                .toList();
        return Plans.withQuotas(programme, quotas);
    }

    private static Quota cap(Quota of, int amount) {
        return new Quota(
                of.id(),
                of.names(),
                amount,
                of.unit(),
                of.per(),
                of.places(),
                of.period(),
                Quota.Kind.CAP,
                of.source(),
                of.adjustments());
    }

    private static Programme turpan() {
        Path file = Path.of("matching-rules/programmes/turpan-2026.yaml");
        List<Fault> faults = new ArrayList<>();
        try {
            return OneProgramme.read(file, Files.readAllBytes(file), faults).orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
