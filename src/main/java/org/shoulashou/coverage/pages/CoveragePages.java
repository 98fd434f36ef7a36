package org.shoulashou.coverage.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.pages.CoveragePage.FriendsAt;
import org.shoulashou.coverage.pages.KeptPages.Seen;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages for whoever makes files of them: a file tells what its reader's page tells, and no more. */
@Component
public class CoveragePages {

    private final Kept kept;
    private final ShowCoverage show;

    CoveragePages(Kept kept, ShowCoverage show) {
        this.kept = kept;
        this.show = show;
    }

    /**
     * @param year absent for the one that runs, 0 for all together
     * @param side absent for both
     */
    public record Asked(
            Scope scope,
            @Nullable String programme,
            @Nullable Integer year,
            @Nullable Sided side) {}

    public Mono<CoveragePage> of(Asked asked, Caller caller) {
        return kept.facts(asked.scope()).flatMap(here -> show.of(asked, Seen.by(caller, here)));
    }

    public Mono<Text> nameOf(Scope scope) {
        return kept.facts(scope).map(ScopeFacts::name);
    }

    public Mono<List<FriendsAt>> matrix(Asked asked, Caller caller) {
        return show.matrix(asked, caller);
    }
}
