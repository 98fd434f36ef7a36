package org.shoulashou.letters.writing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;

/** What a child can do with a letter of their own; the same function tells it and guards it. */
enum OwnAct {
    SAVE("save"),
    HAND_IN("handIn"),
    TAKE_BACK("takeBack"),
    DISCARD("discard");

    private final String key;

    OwnAct(String key) {
        this.key = key;
    }

    @JsonValue
    String key() {
        return key;
    }

    static List<OwnAct> allowedFor(Letter letter, Instant now) {
        if (letter.isFrozen()) return List.of();
        return Arrays.stream(values())
                .filter(act -> act.isPossible(letter, now))
                .toList();
    }

    static Letter guard(OwnAct act, Letter letter, Instant now) {
        Frozen frozen = letter.frozen();
        if (frozen != null) {
            throw LetterProblems.FROZEN.refusal(frozen.text());
        }
        if (!act.isPossible(letter, now)) throw LetterProblems.NOT_NOW.refusal();
        return letter;
    }

    private boolean isPossible(Letter letter, Instant now) {
        return switch (this) {
            case SAVE -> letter.state().isTheChilds();
            case HAND_IN -> letter.state().isTheChilds();
            case TAKE_BACK -> letter.mayBeTakenBack(now);
            case DISCARD -> letter.state() == LetterState.DRAFT;
        };
    }
}
