package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.shoulashou.platform.mongo.engine.file.Bson;

/** Hands a result out in batches that fit into a reply; {@code getMore} may come on any connection's thread. */
final class BatchCursor extends AbstractCursor {

    static final int DEFAULT_BATCH = 101;
    private static final int NEXT_BATCH = 1000;
    private static final int REPLY_BYTES = 8 << 20;

    private final Iterator<Document> documents;

    private BatchCursor(long id, Iterator<Document> documents) {
        super(id);
        this.documents = documents;
    }

    record First(List<Document> documents, long cursorId) {}

    /** The first batch, and the cursor for the rest if there is one. */
    static First open(Iterator<Document> documents, int batch, CursorRegistry registry) {
        List<Document> first = take(documents, batch);
        if (!documents.hasNext()) return new First(first, 0);
        BatchCursor cursor = new BatchCursor(registry.generateCursorId(), documents);
        registry.add(cursor);
        return new First(first, cursor.getId());
    }

    private static List<Document> take(Iterator<Document> documents, int atMost) {
        List<Document> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < atMost && bytes < REPLY_BYTES && documents.hasNext()) {
            Document document = documents.next();
            bytes += Bson.size(document);
            taken.add(document);
        }
        return taken;
    }

    @Override
    public synchronized boolean isEmpty() {
        return !documents.hasNext();
    }

    @Override
    public synchronized List<Document> takeDocuments(int asked) {
        return take(documents, asked <= 0 ? NEXT_BATCH : asked);
    }
}
