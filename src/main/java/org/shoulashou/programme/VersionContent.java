package org.shoulashou.programme;

import org.bson.Document;
import org.shoulashou.platform.documents.Documents;
import org.springframework.data.annotation.Id;

/**
 * What a programme said or would say, once and for all. The programme's own document names the contents that took
 * effect; one that it does not name was proposed only.
 */
@org.springframework.data.mongodb.core.mapping.Document("programmeVersions")
record VersionContent(@Id String id, String programmeId, Document content) {

    static VersionContent of(String id, Programme programme) {
        return new VersionContent(id, programme.id(), Documents.of(programme));
    }

    Programme programme() {
        return Documents.read(content, Programme.class);
    }
}
