package org.shoulashou.programme.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shoulashou.platform.support.Await.result;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeProblems;
import org.shoulashou.programme.ProgrammeSlice;
import org.shoulashou.programme.ProgrammeUse;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.ProgrammeVersion.Origin;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Proposal.State;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.editing.ProposeChange.Amount;
import org.shoulashou.programme.editing.ProposeChange.Proposed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ProgrammeSlice
@Import({
    ProposeChange.class,
    DecideProposal.class,
    PreviewChange.class,
    Compare.class,
    ProgrammeLocation.class,
    ChangeByTwoPeopleTest.Uses.class
})
class ChangeByTwoPeopleTest {

    private static final Caller AUTHOR = Staff.ofProvince("author", "43");
    private static final Caller COLLEAGUE = Staff.ofProvince("colleague", "43");
    private static final Programme THIRTY_FIVE = Plans.quota(Plans.letters(35)).apply(Plans.turpan());
    private static final Programme FORTY = Plans.quota(Plans.letters(40)).apply(Plans.turpan());

    @Autowired
    ReactiveMongoTemplate database;

    @Autowired
    Programmes programmes;

    @Autowired
    ProposeChange propose;

    @Autowired
    DecideProposal decide;

    @Autowired
    PreviewChange preview;

    @Autowired
    Compare compare;

    @Autowired
    ProgrammeLocation location;

    @Autowired
    Clock clock;

    @BeforeEach
    void firstVersion() {
        database.remove(new Query(), "programmes").block();
        database.remove(new Query(), "programmeVersions").block();
        ProgrammeVersion first =
                new ProgrammeVersion(1, Origin.FILE, "turpan@1", "turpan.yaml", null, null, clock.instant());
        programmes
                .keep("turpan@1", Plans.turpan())
                .then(programmes.locate(KeptProgramme.first(Plans.turpan(), first)))
                .flatMap(programmes::save)
                .block();
    }

    @Test
    @Tag("R13")
    void aProposalAloneChangesNothing() {
        Proposed proposed = propose(THIRTY_FIVE);

        assertThat(proposed.proposal().state()).isEqualTo(State.OPEN);
        assertThat(kept().programme()).isEqualTo(Plans.turpan());
        assertThat(kept().number()).isEqualTo(1);
    }

    @Test
    @Tag("R13")
    void nobodyApprovesOrRefusesTheirOwnProposal() {
        String proposal = propose(THIRTY_FIVE).proposal().id();

        assertThat(refused(decide.approve("turpan", proposal, 1, null, AUTHOR)))
                .isEqualTo(ProgrammeProblems.OWN_PROPOSAL);
        assertThat(refused(decide.refuse("turpan", proposal, "不", AUTHOR))).isEqualTo(ProgrammeProblems.OWN_PROPOSAL);
        assertThat(kept().programme()).isEqualTo(Plans.turpan());
    }

    @Test
    @Tag("R13")
    void aSecondPersonLetsItTakeEffectAsANewVersionThatNamesBoth() {
        String proposal = propose(THIRTY_FIVE).proposal().id();

        KeptProgramme after = result(decide.approve("turpan", proposal, 1, "同意", COLLEAGUE));

        assertThat(after.programme()).isEqualTo(THIRTY_FIVE);
        assertThat(after.current())
                .returns(2, ProgrammeVersion::number)
                .returns(Origin.PROPOSAL, ProgrammeVersion::origin)
                .returns("author", ProgrammeVersion::by)
                .returns("colleague", ProgrammeVersion::approvedBy)
                .returns("更多班级参加", ProgrammeVersion::reason);
        assertThat(after.proposal(proposal).orElseThrow().state()).isEqualTo(State.APPROVED);
        assertThat(result(programmes.content(after.version(1).orElseThrow().content())))
                .isEqualTo(Plans.turpan());
    }

    @Test
    void aRefusedProposalKeepsItsReasonAndChangesNothing() {
        String proposal = propose(THIRTY_FIVE).proposal().id();

        KeptProgramme after = result(decide.refuse("turpan", proposal, "没有这么多班级", COLLEAGUE));

        assertThat(after.number()).isEqualTo(1);
        assertThat(after.proposal(proposal).orElseThrow().decision()).satisfies(decision -> {
            assertThat(decision).isNotNull();
            assertThat(decision.note()).isEqualTo("没有这么多班级");
        });
    }

    @Test
    void onlyItsAuthorWithdrawsAProposal() {
        String proposal = propose(THIRTY_FIVE).proposal().id();

        assertThat(refused(decide.withdraw("turpan", proposal, COLLEAGUE)))
                .isEqualTo(ProgrammeProblems.ONLY_ITS_AUTHOR);
        assertThat(result(decide.withdraw("turpan", proposal, AUTHOR))
                        .proposal(proposal)
                        .orElseThrow()
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatWasDecidedIsNotDecidedAgain() {
        String proposal = propose(THIRTY_FIVE).proposal().id();
        result(decide.withdraw("turpan", proposal, AUTHOR));

        assertThat(refused(decide.approve("turpan", proposal, 1, null, COLLEAGUE)))
                .isEqualTo(ProgrammeProblems.ALREADY_DECIDED);
        assertThat(refused(decide.refuse("turpan", proposal, "不", COLLEAGUE)))
                .isEqualTo(ProgrammeProblems.ALREADY_DECIDED);
    }

    @Test
    void aProposalFromBeforeTheLastChangeIsStaleAndCanOnlyBeRefused() {
        String early = propose(THIRTY_FIVE).proposal().id();
        String late = propose(FORTY).proposal().id();
        result(decide.approve("turpan", late, 1, null, COLLEAGUE));

        assertThat(refused(decide.approve("turpan", early, 2, null, COLLEAGUE)))
                .isEqualTo(ProgrammeProblems.PROPOSAL_STALE);
        assertThat(kept().programme()).isEqualTo(FORTY);
        assertThat(DecideProposal.allowedActions(kept(), kept().proposal(early).orElseThrow(), COLLEAGUE, true))
                .containsExactly("refuse");
    }

    @Test
    void whoeverSawAnotherVersionProposesAndApprovesNothing() {
        String proposal = propose(THIRTY_FIVE).proposal().id();

        assertThat(refused(decide.approve("turpan", proposal, 7, null, COLLEAGUE)))
                .isEqualTo(PlatformProblems.STALE);
        assertThat(refused(propose.edit("turpan", 7, FORTY, "更多", AUTHOR))).isEqualTo(PlatformProblems.STALE);
    }

    @Test
    void ofTwoApprovalsAtTheSameMomentOneIsStale() {
        String one = propose(THIRTY_FIVE).proposal().id();
        String other = propose(FORTY).proposal().id();

        List<Object> outcomes = result(Flux.just(one, other)
                .flatMap(each -> decide.approve("turpan", each, 1, null, COLLEAGUE)
                        .cast(Object.class)
                        .onErrorResume(OptimisticLockingFailureException.class, Mono::just)
                        .onErrorResume(Refusal.class, Mono::just))
                .collectList());

        assertThat(outcomes).filteredOn(KeptProgramme.class::isInstance).hasSize(1);
        assertThat(kept().number()).isEqualTo(2);
    }

    @Test
    void aFaultyChangeIsRefusedWithEveryFaultAndWhereItStands() {
        Programme faulty = Plans.links(new Link("4301", "650421", Link.Purpose.LETTERS, List.of("650402-01", "99")))
                .apply(Plans.quota(Plans.letters(0)).apply(Plans.turpan()));

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> propose.edit("turpan", 1, faulty, "试试", AUTHOR).block());

        assertThat(refusal.kind()).isEqualTo(PlatformProblems.INVALID);
        assertThat(refusal.faults())
                .extracting(Refusal.FieldFault::pointer)
                .containsExactlyInAnyOrder("/quotas/0/amount", "/links/0/townships/0", "/links/0/townships/1");
        assertThat(kept().proposals()).isEmpty();
    }

    @Test
    void aChangeOfNothingOrOfAnotherProgrammeIsRefused() {
        assertThat(refused(propose.edit("turpan", 1, Plans.turpan(), "无", AUTHOR)))
                .isEqualTo(ProgrammeProblems.NOTHING_CHANGES);
        assertThat(refused(propose.edit("turpan", 1, Plans.national(), "换", AUTHOR)))
                .isEqualTo(ProgrammeProblems.ANOTHER_PROGRAMME);
    }

    @Test
    void atMostTwentyProposalsWait() {
        for (int i = 0; i < 20; i++) {
            propose(Plans.quota(Plans.letters(31 + i)).apply(Plans.turpan()));
        }

        assertThat(refused(
                        propose.edit("turpan", 1, Plans.quota(Plans.letters(99)).apply(Plans.turpan()), "x", AUTHOR)))
                .isEqualTo(ProgrammeProblems.TOO_MANY_PROPOSALS);
    }

    @Test
    @Tag("R13")
    void aQuotaIsAdjustedBySecondPersonBesideItsPublishedAmount() {
        Amount five = new Amount(5, "两个新班级", "4301", 2026);
        String proposal = result(propose.adjust("turpan", 1, "letters", five, AUTHOR))
                .proposal()
                .id();
        result(decide.approve("turpan", proposal, 1, null, COLLEAGUE));

        Quota letters = kept().programme().quota("letters").orElseThrow();
        assertThat(letters.amount()).isEqualTo(30);
        assertThat(letters.effective("4301", 2026)).isEqualTo(35);
        assertThat(letters.effective("4301", 2027)).isEqualTo(30);
        assertThat(letters.effective("4302", 2026)).isEqualTo(30);
        assertThat(letters.adjustments()).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.by()).isEqualTo("author");
            assertThat(adjustment.reason()).isEqualTo("两个新班级");
        });
    }

    @Test
    void anAdjustmentThatMakesNoSensePointsAtItsOwnForm() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> propose.adjust("turpan", 1, "letters", new Amount(-31, "少", "4307", 2029), AUTHOR)
                        .block());

        assertThat(refusal.faults())
                .extracting(Refusal.FieldFault::pointer)
                .containsExactlyInAnyOrder("/place", "/year");
        assertThat(refused(propose.adjust("turpan", 1, "stories", new Amount(1, "x", null, null), AUTHOR)))
                .isEqualTo(PlatformProblems.NOT_FOUND);
    }

    @Test
    void anAdjustmentBelowNothingIsRefused() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> propose.adjust("turpan", 1, "letters", new Amount(-31, "少", null, null), AUTHOR)
                        .block());

        assertThat(refusal.faults()).extracting(Refusal.FieldFault::pointer).containsExactly("/amount");
    }

    @Test
    void thePreviewTellsChangesEffectiveAmountsAndTodaysWorkThatIsConcerned() {
        Programme next = Plans.links(
                        new Link("4301", "650402", Link.Purpose.LETTERS, List.of("650402-02")),
                        new Link("4303", "650402", Link.Purpose.LETTERS, List.of()))
                .apply(THIRTY_FIVE);

        ChangePreview told = result(preview.of(kept(), next));

        assertThat(told.base()).isEqualTo(1);
        assertThat(told.changes())
                .extracting(ChangeByTwoPeopleTest::inWords)
                .contains(
                        "REMOVED LINK 株洲市 → 托克逊县",
                        "ADDED LINK 湘潭市 → 高昌区",
                        "REMOVED TOWNSHIP 长沙市 → 高昌区 → 大河沿镇",
                        "ADDED TOWNSHIP 长沙市 → 高昌区 → 艾丁湖镇",
                        "CHANGED AMOUNT 书信结对 · 长沙市 · 2026: 30 → 35",
                        "REMOVED AMOUNT 书信结对 · 株洲市 · 2026",
                        "ADDED AMOUNT 书信结对 · 湘潭市 · 2027");
        assertThat(told.concerns()).containsExactly(new ProgrammeUse.Concern(new Text("条联系会失去", "links go"), 1));
    }

    @Test
    void thePreviewOfADecidedProposalTellsWhatItDid() {
        Proposed proposed = propose(THIRTY_FIVE);
        result(decide.approve("turpan", proposed.proposal().id(), 1, null, COLLEAGUE));

        ChangePreview told = result(preview.of(kept(), proposed.proposal()));

        assertThat(told.changes())
                .extracting(ChangeByTwoPeopleTest::inWords)
                .contains("CHANGED AMOUNT 书信结对 · 长沙市 · 2026: 30 → 35");
    }

    @Test
    void aProgrammeComparedWithItselfHasNoChanges() {
        assertThat(result(compare.between(FORTY, FORTY))).isEmpty();
    }

    @Test
    @Tag("R31")
    void aProgrammeIsChangedWhereItIsKeptAndAboveOnly() {
        assertThat(result(location.scopesOf("turpan")))
                .extracting(scope -> scope.key())
                .containsExactlyInAnyOrder("EVERYTHING:*", "PLACE:43", "PLACE:CN");
        assertThat(location.scopesOf("none").blockOptional()).isEmpty();
    }

    private Proposed propose(Programme next) {
        return result(propose.edit("turpan", kept().number(), next, "更多班级参加", AUTHOR));
    }

    private KeptProgramme kept() {
        return result(programmes.kept("turpan"));
    }

    private static ProblemKind refused(Mono<?> act) {
        return catchThrowableOfType(Refusal.class, act::block).kind();
    }

    private static String inWords(Change change) {
        String words =
                change.kind() + " " + change.area() + " " + change.subject().zh();
        return change.before() != null && change.after() != null
                ? words + ": " + change.before().zh() + " → " + change.after().zh()
                : words;
    }

    static class Uses {

        /** Stands for the modules above, which count friendships along links that go. */
        @Bean
        ProgrammeUse linksThatGo() {
            return (before, after) -> Flux.just(new ProgrammeUse.Concern(
                    new Text("条联系会失去", "links go"),
                    before.links().stream()
                            .filter(link -> !after.isLinked(link.city(), link.county()))
                            .count()));
        }
    }
}
