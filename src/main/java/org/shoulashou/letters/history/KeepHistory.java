package org.shoulashou.letters.history;

import org.shoulashou.letters.LetterActed;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every deed becomes a line, once. */
@Component
class KeepHistory implements EventHandler<LetterActed> {

    private final Histories histories;

    KeepHistory(Histories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return "letters.keep-history";
    }

    @Override
    public Class<LetterActed> listensTo() {
        return LetterActed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends LetterActed> happened) {
        LetterActed acted = happened.event();
        HistoryEntry.Told told =
                new HistoryEntry.Told(happened.id(), happened.at(), acted.deed(), acted.by(), acted.reason());
        return histories.append(acted.letterId(), told);
    }
}
