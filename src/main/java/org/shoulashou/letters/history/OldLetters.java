package org.shoulashou.letters.history;

import java.util.List;
import org.bson.Document;
import org.shoulashou.letters.Letter;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;
import org.springframework.stereotype.Component;

/** Reads what an earlier version stored: a letter without steps is at its first, and nobody is known to have filed it. */
@Component
class OldLetters extends AbstractMongoEventListener<Letter> {

    @Override
    public void onAfterLoad(AfterLoadEvent<Letter> loaded) {
        Document letter = loaded.getSource();
        letter.putIfAbsent("step", 0L);
        Document review = letter.get("review", Document.class);
        if (review != null) review.putIfAbsent("filedBy", List.of());
    }
}
