package org.shoulashou.safeguarding.pages;

import static org.shoulashou.accounts.Permission.CONCERNS_CALLED;
import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.directory.School;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.concern.Calls;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Concern.Awaited;
import org.shoulashou.safeguarding.concern.State;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For the first page: what waits for a lead, and for the county which school does not answer. */
@RestController
@RequestMapping("/api/concerns")
class CallController {

    private final StoredConcerns concerns;
    private final Calls calls;
    private final Schools schools;

    CallController(StoredConcerns concerns, Calls calls, Schools schools) {
        this.concerns = concerns;
        this.calls = calls;
        this.schools = schools;
    }

    /**
     * What waits.
     *
     * @param open   not acknowledged by anybody
     * @param dueAt  until when the first of them has to be
     * @param inHand acknowledged by this lead
     */
    record WaitingConcerns(long open, @Nullable Instant dueAt, long inHand) {}

    record CalledSchool(Text name) {}

    record CalledSchools(List<CalledSchool> schools) {}

    @GetMapping("/waiting")
    @Needs(CONCERNS_HANDLE)
    Mono<WaitingConcerns> waiting(Caller lead) {
        return concerns.inHand(lead.reach(CONCERNS_HANDLE).ids(ScopeKind.SCHOOL))
                .collectList()
                .map(found -> waiting(found, lead));
    }

    /** Names of schools and nothing else: not how many, not since when, not about what. */
    @GetMapping("/silent-schools")
    @Needs(CONCERNS_CALLED)
    Mono<CalledSchools> silentSchools(Caller county) {
        Set<String> places = Set.copyOf(county.reach(CONCERNS_CALLED).keys());
        return concerns.awaitedIn(places)
                .flatMapIterable(concern -> concern.course().awaited())
                .filter(awaited -> places.contains(awaited.place()))
                .map(Awaited::school)
                .collect(Collectors.toSet())
                .flatMapMany(schools::withIds)
                .map(School::names)
                .map(CalledSchool::new)
                .sort((one, other) -> one.name().zh().compareTo(other.name().zh()))
                .collectList()
                .map(CalledSchools::new);
    }

    private WaitingConcerns waiting(List<Concern> found, Caller lead) {
        List<Concern> open = found.stream()
                .filter(concern -> concern.course().state() == State.OPEN)
                .toList();
        Instant due = open.stream().map(calls::due).min(Instant::compareTo).orElse(null);
        long inHand = found.stream().filter(concern -> isOf(lead, concern)).count();
        return new WaitingConcerns(open.size(), due, inHand);
    }

    private static boolean isOf(Caller lead, Concern concern) {
        return concern.course().inCharge() != null
                && concern.course().inCharge().is(lead);
    }
}
