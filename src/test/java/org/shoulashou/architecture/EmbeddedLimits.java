package org.shoulashou.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a MongoDB can and the embedded database cannot; the same words stand in the operations manual. */
final class EmbeddedLimits {

    private static final Map<String, Pattern> LIMITS = new LinkedHashMap<>();

    static {
        limit(
                "transactions",
                "@Transactional|TransactionalOperator|MongoTransactionManager|startTransaction|inTransaction");
        limit("client sessions", "ClientSession|startSession|withSession");
        limit("change streams", "[cC]hangeStream|\\.watch\\(");
        limit("tailable cursors", "@Tailable|\\.tail\\(|CursorType\\.Tailable");
        limit("capped collections", "\\.capped\\(");
        limit("text search", "\\$text\\b|TextCriteria|TextQuery|@TextIndexed|TextIndexDefinition");
        limit("collation", "[cC]ollation\\b");
        limit(
                "geo and hashed indexes",
                "@GeoSpatialIndexed|GeospatialIndex|\\$geo|\\$near|NearQuery|HashedIndex|@HashIndexed");
        limit("`$graphLookup`", "\\$?[gG]raphLookup");
        limit("updates by pipeline", "AggregationUpdate");
        limit(
                "`$dateTrunc`, `$isoWeek`, `$dateAdd`",
                "\\$?\\b(dateTrunc|DateTrunc|isoWeek|IsoWeek|dateAdd|DateAdd)\\b");
        limit("`$switch`", "\"\\$switch\"|ConditionalOperators\\.switchCases|Switch\\.switchCases");
        limit("`$round`", "\"\\$round\"|ArithmeticOperators\\.Round|\\.roundToPlace\\(");
        limit("`$regexMatch`", "\\$?regexMatch|RegexMatch");
        limit("`$bucketAuto`", "\\$?[bB]ucketAuto");
        limit("`$unionWith`", "\\$?[uU]nionWith");
        limit("`$setWindowFields`", "\\$?[sS]etWindowFields");
        limit("`$stdDevPop`", "\\$?[sS]tdDevPop");
        limit("`$jsonSchema`", "\\$jsonSchema|MongoJsonSchema|JsonSchemaObject");
        limit("unacknowledged writes", "UNACKNOWLEDGED");
        limit("dropping of indexes at run time", "\\.dropIndex(es)?\\(|\\.dropAllIndexes\\(");
        limit("renaming of collections", "\\.renameCollection\\(");
    }

    private EmbeddedLimits() {}

    private static void limit(String name, String pattern) {
        LIMITS.put(name, Pattern.compile(pattern));
    }

    static List<String> names() {
        return List.copyOf(LIMITS.keySet());
    }

    /** Each line that uses something of it, comments aside. */
    static List<String> usedIn(List<Path> sources) {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = lines(source);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                String where = source.getFileName() + ":" + (i + 1);
                LIMITS.forEach((name, pattern) -> {
                    if (isCode(line) && pattern.matcher(line).find()) found.add(where + " uses " + name);
                });
            }
        }
        return found;
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return !text.startsWith("*") && !text.startsWith("/*") && !text.startsWith("//");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
