package org.shoulashou.architecture.wrong;

import org.bson.Document;

/** Asks for {@code $text}, which in a comment harms nobody. */
class AsksForTooMuch {

    Document sorted() {
        return new Document("find", "letters").append("collation", new Document("locale", "zh"));
    }

    Document search = new Document("$text", new Document("$search", "hello"));
    Document family = new Document("$graphLookup", new Document("from", "places"));
}
