package org.shoulashou.coverage.pages;

import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.coverage.pages.CoveragePages.Asked;
import org.shoulashou.platform.answers.Answer;
import org.shoulashou.platform.answers.Answers;
import org.shoulashou.platform.answers.Lately;
import org.shoulashou.platform.answers.Lately.Ages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Pages as they were written a moment ago, for everybody who may read the same. A page is made of what was asked for and
 * of {@link Seen}, and never of who asks, so that nobody is handed what is for somebody else. After a second and a
 * half the next is made while the old is still handed out, for one second more at most: with what it is made of
 * ({@link Kept}) no page knows less than what was counted three seconds ago.
 */
@Component
class KeptPages {

    static final Ages AGES = new Ages(Duration.ofMillis(1_500), Duration.ofMillis(2_500));

    /** Of a hundred kilobytes at most. */
    private static final int MOST = 400;

    private final Kept kept;
    private final Lately<Of, Answer<CoveragePage>> pages;

    KeptPages(Kept kept, ShowCoverage show, Answers answers) {
        this.kept = kept;
        this.pages = new Lately<>(
                AGES, MOST, page -> show.of(page.asked(), page.seen()).map(answers::of));
    }

    private record Of(Asked asked, Seen seen) {}

    /**
     * All in which the page of one reader differs from that of another.
     *
     * @param around what the place lies in as far as the reader sees, the outermost first
     */
    record Seen(SmallCells cells, List<Scope> around) {

        static Seen by(Caller caller, ScopeFacts here) {
            return new Seen(SmallCells.of(here, caller), around(here.enclosing(), caller.reach(COVERAGE_READ)));
        }

        private static List<Scope> around(List<Scope> line, Reach reach) {
            int last = reach.everything() ? line.size() - 1 : 0;
            for (int at = 1; at < line.size(); at++) {
                if (reach.scopes().contains(line.get(at))) last = at;
            }
            List<Scope> seen = new ArrayList<>(line.subList(Math.min(1, line.size()), Math.max(1, last + 1)));
            Collections.reverse(seen);
            return seen;
        }
    }

    Mono<Answer<CoveragePage>> of(Asked asked, Caller caller) {
        return kept.facts(asked.scope())
                .map(here -> new Of(asked, Seen.by(caller, here)))
                .flatMap(pages::of);
    }
}
