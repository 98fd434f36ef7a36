package org.shoulashou.coverage.hearing;

import java.util.EnumSet;
import java.util.Set;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A letter waits for somebody else now, or has arrived. That somebody read it is counted nowhere, nor is a letter that
 * waits for the screens: it counts when they have seen it, which is told as well.
 */
@Component
class HearLetters implements EventHandler<LetterActed> {

    private static final Set<Deed> NOT_COUNTED =
            EnumSet.of(Deed.BEGUN, Deed.HANDED_IN, Deed.LOOK_AGAIN, Deed.READ, Deed.OPENED, Deed.PICTURE_OPENED);

    private final MarkClasses mark;

    HearLetters(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.letters";
    }

    @Override
    public Class<LetterActed> listensTo() {
        return LetterActed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends LetterActed> happened) {
        LetterActed acted = happened.event();
        return NOT_COUNTED.contains(acted.deed()) ? Mono.empty() : mark.of(acted.author(), acted.reader());
    }
}
