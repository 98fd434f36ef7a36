package org.shoulashou.platform.documents;

import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a record into a BSON document and back without naming its class, so that what is stored stays readable after
 * a class was renamed or moved. Unknown fields are ignored: an older instance can read what a newer one wrote.
 */
public final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Documents() {}

    @SuppressWarnings("unchecked")
    public static Document of(Object value) {
        return new Document(MAPPER.convertValue(value, Map.class));
    }

    public static <T> T read(Map<String, ?> document, Class<T> type) {
        return MAPPER.convertValue(document, type);
    }
}
