package org.shoulashou.letters.changes;

import org.shoulashou.accounts.Role;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.changes.MayTravel.Standing;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.safeguarding.ConcernClosed;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Ending;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does with a held letter what the leads decided. */
@Component
class ConcernFollows implements EventHandler<ConcernClosed> {

    private static final String LETTER = "letter:";

    private final Letters letters;
    private final Concerns concerns;
    private final EraseLetter erase;
    private final MayTravel travel;
    private final SchoolDays days;

    ConcernFollows(Letters letters, Concerns concerns, EraseLetter erase, MayTravel travel, SchoolDays days) {
        this.letters = letters;
        this.concerns = concerns;
        this.erase = erase;
        this.travel = travel;
        this.days = days;
    }

    @Override
    public String name() {
        return "letters.concern-follows";
    }

    @Override
    public Class<ConcernClosed> listensTo() {
        return ConcernClosed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConcernClosed> happened) {
        ConcernClosed closed = happened.event();
        String subject = closed.subjectKey();
        if (subject == null || !subject.startsWith(LETTER)) return Mono.empty();
        Hand by = new Hand(closed.by(), null, Role.SAFEGUARDING_LEAD.text(), happened.at());
        return letters.find(subject.substring(LETTER.length())).flatMap(letter -> follow(letter, closed.ending(), by));
    }

    private Mono<Void> follow(Letter letter, Ending ending, Hand by) {
        return ending == Ending.ERASE
                ? erase.erase(letter, by)
                : letters.follow(letter.id(), this::now, (read, now) -> decided(read, ending, now, by))
                        .then();
    }

    /** @param isHeld whether another concern holds the letter */
    private record Now(Standing how, boolean isHeld) {}

    private Mono<Now> now(Letter letter) {
        return Mono.zip(travel.standing(letter), concerns.holds(letter.subject()), Now::new);
    }

    /** What was not held yet when the leads decided does as they say all the same. */
    private Letter decided(Letter letter, Ending ending, Now now, Hand by) {
        boolean leaves = ending == Ending.RELEASE || ending == Ending.RETURN;
        if (leaves && now.isHeld()) return stays(letter, by);
        if (letter.state() != LetterState.HELD) return caughtUp(letter, ending, by);
        return left(letter, ending, now.how(), by);
    }

    /** As long as one concern holds it, nobody else has it; whoever closes the last one decides (R22). */
    private static Letter stays(Letter letter, Hand by) {
        if (!letter.state().isOnItsWay()) return letter;
        Letter held = letter.state() == LetterState.HELD ? letter : letter.held(by, by.at());
        return held.noted(Deed.HOLD_GOES_ON, by);
    }

    private Letter left(Letter letter, Ending ending, Standing how, Hand by) {
        return switch (ending) {
            case RELEASE -> lifted(letter, how, by);
            case RETURN -> letter.returned(ReturnReason.LEADS_ASK, null, by, by.at());
            case KEEP, ERASE -> letter.holdKept(by);
        };
    }

    private Letter caughtUp(Letter letter, Ending ending, Hand by) {
        if (!letter.state().isOnItsWay()) return letter;
        return switch (ending) {
            case RETURN -> letter.returned(ReturnReason.LEADS_ASK, null, by, by.at());
            case KEEP -> letter.held(by, by.at()).holdKept(by);
            case RELEASE, ERASE -> letter;
        };
    }

    /** It goes on as far as it may: a consent that is gone meanwhile holds here as well (R05). */
    private Letter lifted(Letter letter, Standing how, Hand by) {
        Letter goesOn = letter.holdLifted(by, days.deadline(by.at()));
        return travel.following(goesOn, how, by.at());
    }
}
