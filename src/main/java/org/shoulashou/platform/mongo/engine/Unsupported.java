package org.shoulashou.platform.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a real MongoDB can and this cannot, and what would otherwise be ignored or answered wrongly: refused, so that
 * nobody builds on it. The same list stands in the operations manual.
 */
final class Unsupported {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final Set<String> STAGES = Set.of("$graphLookup", "$changeStream", "$unionWith", "$setWindowFields");
    private static final Set<String> TRANSACTIONS = Set.of("startTransaction", "autocommit");

    private Unsupported() {}

    static void refuse(String command, Document query) {
        found(command, query).ifPresent(what -> {
            throw because(what);
        });
    }

    static MongoServerError because(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                "The embedded database does not support " + what + "; see the operations manual");
    }

    private static Optional<String> found(String command, Document query) {
        if (query.keySet().stream().anyMatch(TRANSACTIONS::contains)) return Optional.of("transactions");
        if (query.get("collation") != null) return Optional.of("collation");
        return switch (command) {
            case "aggregate" -> stage(query);
            case "createIndexes" -> indexes(query);
            case "create" ->
                Optional.ofNullable(Boolean.TRUE.equals(query.get("capped")) ? "capped collections" : null);
            case "find" -> Optional.ofNullable(Boolean.TRUE.equals(query.get("tailable")) ? "tailable cursors" : null);
            case "update" ->
                documents(query, "updates").stream()
                        .filter(update -> update.get("u") instanceof Collection)
                        .map(update -> "updates by pipeline")
                        .findFirst();
            case "findAndModify" ->
                Optional.ofNullable(query.get("update") instanceof Collection ? "updates by pipeline" : null);
            default -> Optional.empty();
        };
    }

    private static Optional<String> stage(Document query) {
        return documents(query, "pipeline").stream()
                .flatMap(stage -> stage.keySet().stream())
                .filter(STAGES::contains)
                .findFirst();
    }

    private static Optional<String> indexes(Document query) {
        for (Document index : documents(query, "indexes")) {
            if (index.get("collation") != null) return Optional.of("collation");
            boolean plain = index.get("key") instanceof Document key
                    && key.values().stream().allMatch(Number.class::isInstance);
            if (!plain) return Optional.of("text, geo and hashed indexes");
        }
        return Optional.empty();
    }

    private static List<Document> documents(Document query, String field) {
        if (!(query.get(field) instanceof Collection<?> list)) return List.of();
        return list.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .toList();
    }
}
