package org.shoulashou.accounts.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shoulashou.accounts.matrix.Seat.Side;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Hand;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.bonds.Bond;
import org.shoulashou.matching.bonds.Bonds;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunWish;
import org.shoulashou.matching.runs.Runs;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.support.Await;
import org.shoulashou.programme.Programmes;

/** Runs and paired classes, each with somebody who asks nothing here. */
record PairsToAskFor(
        Programmes programmes, Runs runs, ClassPairings classPairings, Pairings pairings, Bonds bonds, Instant now) {

    /** A run that nobody works on. */
    Map<String, String> run(String plan) {
        String id = UUID.randomUUID().toString();
        Hand hand = new Hand("an-author", "An author", now);
        Await.done(programmes
                .kept(plan)
                .map(kept -> Run.asked(id, kept, 2026, Run.Kind.WHOLE, RunWish.repair(), hand))
                .flatMap(runs::save));
        return Map.of("{id}", id);
    }

    /** Two organisations that nobody has said anything about. */
    Map<String, String> bond(String plan) {
        String one = UUID.randomUUID().toString();
        Bond.Setting setting = new Bond.Setting(one, plan, 2026, Unit.ORGANISATIONS, null, List.of());
        Bond bond = Bond.proposed(setting, new Bond.Party(one, "here"), new Bond.Party(one, "there"), now);
        Await.done(bonds.insert(bond));
        return Map.of("{id}", bond.id());
    }

    /** Two classes of one school, with a pair that nobody has confirmed. */
    Map<String, String> classes(String plan, Side side, List<String> line, List<Member> two) {
        ClassPairing classes = ClassPairing.of(
                plan, 2026, group(two.get(0), line), group(two.get(1), line), LocalDate.of(2026, 9, 20));
        Await.done(classPairings.ensure(List.of(classes), classes.deadline()));
        String id = side + "-" + UUID.randomUUID();
        Member one = fresh(two.get(0));
        Member other = fresh(two.get(1));
        Pairing.Merits merits = new Pairing.Merits(40, List.of());
        Await.done(pairings.save(Pairing.proposed(id, classes, "a run", one, other, merits, now)));
        return Map.of(
                "{id}", classes.id(), "{pairing}", id, "{pupil}", two.get(0).pupil());
    }

    /**
     * Friends whom no list shows. A letter without them goes back to its child as soon as the clock that looks after
     * letters under way comes round to it.
     */
    void friends(String id) {
        Member one = new Member(UUID.randomUUID().toString(), "a class", "a school", "a place", null);
        Member other = new Member(UUID.randomUUID().toString(), "another class", "another school", "another", null);
        ClassPairing classes = ClassPairing.of(
                "a plan", 2026, group(one, List.of()), group(other, List.of()), LocalDate.of(2026, 9, 20));
        Hand hand = new Hand("somebody", "Somebody", now);
        Pairing friends = Pairing.proposed(id, classes, null, one, other, new Pairing.Merits(40, List.of()), now)
                .confirmed(org.shoulashou.matching.solver.Side.INLAND, hand)
                .confirmed(org.shoulashou.matching.solver.Side.PARTNER, hand);
        Await.done(pairings.save(friends.withOutbox(Outbox.empty())));
    }

    /** Somebody who was never on the roll: a pupil has one place in a year. */
    private static Member fresh(Member like) {
        return new Member(UUID.randomUUID().toString(), like.schoolClass(), like.school(), like.place(), null);
    }

    private static Group group(Member member, List<String> line) {
        return new Group(member.schoolClass(), member.school(), member.place(), line);
    }
}
