package org.shoulashou.safeguarding.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.acting.CloseConcern;
import org.shoulashou.safeguarding.acting.InHand;
import org.shoulashou.safeguarding.checklist.Checklist;
import org.shoulashou.safeguarding.checklist.Step;
import org.shoulashou.safeguarding.concern.Calls;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Concern.Tick;
import org.shoulashou.safeguarding.concern.Hand;
import org.shoulashou.safeguarding.concern.Moment;
import org.shoulashou.safeguarding.concern.State;
import org.shoulashou.safeguarding.evidence.Notes;
import org.shoulashou.safeguarding.pages.ConcernPage.EndingView;
import org.shoulashou.safeguarding.pages.ConcernPage.MomentView;
import org.shoulashou.safeguarding.pages.ConcernPage.StepView;
import org.shoulashou.safeguarding.pages.ConcernPage.TickView;
import org.shoulashou.safeguarding.pages.NameChildren.Names;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Concerns as a lead sees them. */
@Component
class ShowConcern {

    private final NameChildren naming;
    private final Checklist checklist;
    private final Notes notes;
    private final Calls calls;
    private final Clock clock;

    ShowConcern(NameChildren naming, Checklist checklist, Notes notes, Calls calls, Clock clock) {
        this.naming = naming;
        this.checklist = checklist;
        this.notes = notes;
        this.calls = calls;
        this.clock = clock;
    }

    Mono<List<ConcernRow>> rows(Collection<Concern> concerns, Caller lead) {
        return naming.of(concerns).map(names -> rows(concerns, names, lead));
    }

    private List<ConcernRow> rows(Collection<Concern> concerns, Names names, Caller lead) {
        return concerns.stream().map(concern -> row(concern, names, lead)).toList();
    }

    Mono<ConcernPage> page(Concern concern, Caller lead) {
        return Mono.zip(naming.of(List.of(concern)), notes.open(noteIds(concern)))
                .map(both -> page(concern, both.getT1(), both.getT2(), lead));
    }

    private ConcernRow row(Concern concern, Names names, Caller lead) {
        Concern.Facts facts = concern.facts();
        State state = concern.course().state();
        Hand inCharge = concern.course().inCharge();
        Instant due = state == State.OPEN ? calls.due(concern) : null;
        return new ConcernRow(
                concern.id(),
                facts.matter(),
                facts.matter().text(),
                facts.source().text(),
                names.children(concern, lead),
                facts.raisedAt(),
                due,
                due != null && due.isBefore(clock.instant()),
                state,
                state.text(),
                inCharge == null ? null : inCharge.name(),
                inCharge != null && inCharge.is(lead),
                missing(concern).size(),
                concern.isClosed() ? last(concern).at() : null);
    }

    private ConcernPage page(Concern concern, Names names, Map<String, String> noted, Caller lead) {
        Ending ending = concern.course().ending();
        return new ConcernPage(
                row(concern, names, lead),
                concern.course().revision(),
                names.schools(concern),
                concern.facts().subjectKey() != null && !concern.isClosed(),
                told(concern),
                steps(concern, noted),
                checklist.lines(),
                concern.history().stream()
                        .map(moment -> moment(moment, names, noted))
                        .toList(),
                CloseConcern.endings(concern).stream()
                        .map(each -> new EndingView(each, each.text()))
                        .toList(),
                ending == null ? null : ending.text(),
                InHand.allowedActions(concern, lead, missing(concern).isEmpty()));
    }

    private static @Nullable Text told(Concern concern) {
        Concern.Facts facts = concern.facts();
        return facts.source().isAChild() ? Concerns.wordsFor(facts.matter()) : null;
    }

    private List<StepView> steps(Concern concern, Map<String, String> noted) {
        return checklist.stepsFor(concern.facts().matter()).stream()
                .map(step -> step(step, concern.tickOf(step.key()).orElse(null), noted))
                .toList();
    }

    private static StepView step(Step step, @Nullable Tick tick, Map<String, String> noted) {
        TickView view = tick == null
                ? null
                : new TickView(tick.done(), tick.at(), tick.by().name(), note(tick.note(), noted));
        return new StepView(step.key(), step.must(), step.title(), step.help(), view);
    }

    private MomentView moment(Moment moment, Names names, Map<String, String> noted) {
        return new MomentView(
                moment.at(),
                moment.action().text(),
                moment.by().name(),
                what(moment, names),
                note(moment.note(), noted));
    }

    private @Nullable Text what(Moment moment, Names names) {
        String what = moment.what();
        if (what == null) {
            return null;
        }
        return switch (moment.action()) {
            case CONCERN_STEP_DONE, CONCERN_STEP_LEFT_OUT -> checklist.nameOf(what);
            case CONCERN_COUNTY_CALLED -> names.school(what);
            default -> new Text(what, what);
        };
    }

    private List<Step> missing(Concern concern) {
        return concern.isClosed()
                ? List.of()
                : checklist.missing(concern.facts().matter(), concern.ticked());
    }

    private static Moment last(Concern concern) {
        return concern.history().stream()
                .filter(moment -> moment.action() == Action.CONCERN_CLOSED)
                .findFirst()
                .orElse(concern.history().get(0));
    }

    private static Set<String> noteIds(Concern concern) {
        return concern.history().stream()
                .map(Moment::note)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String note(@Nullable String id, Map<String, String> noted) {
        return id == null ? null : noted.get(id);
    }
}
