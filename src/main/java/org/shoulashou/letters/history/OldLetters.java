package org.shoulashou.letters.history;

import org.shoulashou.letters.Letter;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;
import org.springframework.stereotype.Component;

/** Reads what an earlier version stored: a letter from before there were steps is at its first. */
@Component
class OldLetters extends AbstractMongoEventListener<Letter> {

    @Override
    public void onAfterLoad(AfterLoadEvent<Letter> loaded) {
        loaded.getSource().putIfAbsent("step", 0L);
    }
}
