package org.shoulashou.matching.runs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Weights;

/**
 * What somebody asked of a run.
 *
 * @param weights other ones than the programme's, to see what they would do
 * @param quotas  other amounts than the programme's, to see what they would do
 * @param of      what is paired; pupils when it is absent
 * @param sent    the files that it goes by; absent when it goes by the rolls of this house
 */
public record RunWish(
        int seconds,
        int boundSeconds,
        long seed,
        @Nullable Weights weights,
        List<Trial> quotas,
        String note,
        @Nullable Unit of,
        @Nullable Sent sent) {

    private static final RunWish REPAIR = new RunWish(1, 0, 1, null, List.of(), "", null, null);

    public RunWish {
        quotas = List.copyOf(quotas);
    }

    /** How many more, or with a minus how many fewer; for one place or for each. */
    public record Trial(String quota, int amount, @Nullable String place) {}

    /** Files by their ids. */
    public record Sent(
            String list, @Nullable String pinned, @Nullable String blocked) {}

    /** Only what is loose is moved, and that is soon done; nobody waits for a proof. */
    public static RunWish repair() {
        return REPAIR;
    }

    /** Nothing that the programme itself does not allow comes of it. */
    public boolean keepsToTheQuotas() {
        return quotas.stream().allMatch(trial -> trial.amount() == 0);
    }

    /**
     * Under the programme's own quotas, and whom the house knows: pupils, classes and schools on its rolls, organisations
     * by their list. Anything else is for looking at.
     */
    public boolean mayGoToSchools() {
        return keepsToTheQuotas() && (unit() == Unit.ORGANISATIONS) == (sent != null);
    }

    boolean isOfPupilsOnRolls() {
        return unit() == Unit.PUPILS && sent == null;
    }

    public Unit unit() {
        return of == null ? Unit.PUPILS : of;
    }

    Settings settings() {
        return new Settings(Duration.ofSeconds(seconds), Duration.ofSeconds(boundSeconds), seed);
    }

    Programme applyTo(Programme programme, int year, LocalDate today) {
        Programme tried = weights == null ? programme : programme.weighing(weights);
        for (Trial trial : quotas) {
            Integer only = programme
                    .quota(trial.quota())
                    .map(quota -> quota.isForTheTerm() ? null : year)
                    .orElse(null);
            tried = tried.adjusting(
                    trial.quota(), new Adjustment(trial.amount(), "trial", "", today, trial.place(), only));
        }
        return tried;
    }
}
