package org.shoulashou.safeguarding.demo;

import java.util.List;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.shoulashou.safeguarding.acting.CloseConcern;
import org.shoulashou.safeguarding.acting.CloseConcern.End;
import org.shoulashou.safeguarding.acting.TakeInHand;
import org.shoulashou.safeguarding.acting.TickStep;
import org.shoulashou.safeguarding.acting.TickStep.Said;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Made up from beginning to end. May be repeated: what was raised and closed already is left alone. */
@Component
class DemoConcerns {

    private static final String NEAR = "demo-changsha-4-1-3";
    private static final String FAR = "demo-gaochang-4-2-2";
    private static final Caller LEAD = new Caller("demo-lead-changsha", AccountKind.STAFF, "欧阳静", List.of());

    private static final List<Said> STEPS = List.of(
            new Said("TALK", true, "午休时和孩子聊了二十分钟，孩子说说出来就轻松了。"),
            new Said("GUARDIAN", true, "电话告诉了妈妈，妈妈支持先停两周。"),
            new Said("PAIR", true, "和对方学校的负责人商量，先暂停两周。"),
            new Said("SUPPORT", true, "班主任每周三中午陪孩子聊一聊。"),
            new Said("LOOK_AGAIN", true, "9 月 30 日由我再和孩子聊一次。"));

    private final Pupils pupils;
    private final Concerns concerns;
    private final StoredConcerns stored;
    private final TakeInHand takeInHand;
    private final TickStep tickStep;
    private final CloseConcern closeConcern;

    DemoConcerns(
            Pupils pupils,
            Concerns concerns,
            StoredConcerns stored,
            TakeInHand takeInHand,
            TickStep tickStep,
            CloseConcern closeConcern) {
        this.pupils = pupils;
        this.concerns = concerns;
        this.stored = stored;
        this.takeInHand = takeInHand;
        this.tickStep = tickStep;
        this.closeConcern = closeConcern;
    }

    Mono<Void> bring() {
        return Flux.fromIterable(List.of(NEAR, FAR))
                .concatMap(pupils::find)
                .map(DemoConcerns::child)
                .collectList()
                .filter(children -> children.size() == 2)
                .flatMap(children -> waiting(children.get(0)).then(closed(children)));
    }

    private Mono<String> waiting(Child child) {
        Evidence evidence =
                new Evidence("课间谈话", "孩子说，这两天放学路上有一个不认识的人跟着她，她不敢一个人回家，也不敢告诉妈妈。", List.of("班主任听孩子说的"), List.of());
        return concerns.raise(new NewConcern(
                "demo/waiting",
                Source.REVIEWER,
                Matter.DANGER,
                List.of(child),
                null,
                "demo-teacher-changsha-1",
                evidence));
    }

    private Mono<Void> closed(List<Child> children) {
        Evidence evidence =
                new Evidence("一封来信", "信里三次问我家住在哪条街、几号楼，还说别告诉老师。我不想说，又怕她生气。", List.of("孩子按了“我觉得不对劲”"), List.of());
        NewConcern told = new NewConcern(
                "demo/closed",
                Source.PUPIL,
                Matter.NOT_RIGHT,
                children,
                null,
                children.get(0).id(),
                evidence);
        return concerns.raise(told)
                .flatMap(stored::find)
                .filter(concern -> !concern.isClosed())
                .flatMap(concern -> takeInHand.acknowledge(concern.id(), LEAD))
                .flatMap(this::workThrough)
                .then();
    }

    private Mono<Concern> workThrough(Concern concern) {
        End end = new End(Ending.KEEP, "孩子已经放心，两周后看情况恢复。");
        return Flux.fromIterable(STEPS)
                .filter(step -> !concern.ticked().contains(step.step()))
                .concatMap(step -> tick(concern.id(), step))
                .then(Mono.defer(() -> stored.find(concern.id())))
                .flatMap(done -> closeConcern.close(done.id(), done.course().revision(), end, LEAD));
    }

    private Mono<Concern> tick(String id, Said step) {
        return stored.find(id).flatMap(now -> tickStep.tick(id, now.course().revision(), step, LEAD));
    }

    private static Child child(Pupil pupil) {
        return new Child(pupil.id(), pupil.schoolId(), pupil.classId());
    }
}
