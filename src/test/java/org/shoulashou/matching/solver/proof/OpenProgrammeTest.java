package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Report.ProvenBy;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;

/** Where anybody may be paired with anybody only some class pairs are searched; what is proven is proven of all. */
class OpenProgrammeTest {

    private static final int PUPILS = 13_000;

    private final Programme programme = Plans.national();

    @Test
    void theSameRelaxationProvesAsWhereThereAreLinksAndWithoutTheTimeForItTheReportSaysSo() {
        Report rough = report(Duration.ZERO, Watcher.NOBODY);
        Report near = report(Duration.ofMinutes(2), untilBelow(rough.bound()));

        assertThat(Objects.requireNonNull(near.certainty()).boundBy()).isEqualTo(ProvenBy.RELAXATION);
        assertThat(Objects.requireNonNull(rough.certainty()).boundBy()).isEqualTo(ProvenBy.EACH_ALONE);
        assertThat(near.bound()).isLessThan(rough.bound());
    }

    /** Has seen enough as soon as something better is proven. */
    private static Watcher untilBelow(long bound) {
        AtomicBoolean enough = new AtomicBoolean();
        return new Watcher() {
            @Override
            public void progress(Progress progress) {
                Long proven = progress.bound();
                if (progress.phase() == Phase.PROVING && proven != null && proven < bound) enough.set(true);
            }

            @Override
            public boolean isCancelled() {
                return enough.get();
            }
        };
    }

    private Report report(Duration bound, Watcher watcher) {
        List<String> cities =
                IntStream.range(0, 6).mapToObj(city -> "430" + city).toList();
        Area area = Area.open(cities, List.of("650101", "650102", "650103"));
        InventedPupils.Invention invention = InventedPupils.of(area, programme.rules(), 2026, PUPILS, 3);
        Question question = new Question(programme, 2026, invention.candidates(), List.of(), invention.blocked());
        return new Matchmaker()
                .solve(question, new Settings(Duration.ofMillis(100), bound, 1), watcher)
                .report();
    }
}
