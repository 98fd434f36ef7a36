package org.shoulashou.safeguarding.evidence;

import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a lead wrote beside a step: about a child, and therefore sealed. Written once. */
@Document(Note.COLLECTION)
record Note(@Id String id, Sealed content) {

    static final String COLLECTION = "concernNotes";
    static final String FIELD = "content";

    static Slot slot(String id) {
        return new Slot(id, FIELD);
    }
}
