package org.shoulashou.coverage.nodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Tally;

/** How a node is stored. By hand and narrow, because a page reads dozens of them. */
public final class NodeDocument {

    public static final String SERIES = "series";

    private NodeDocument() {}

    static Document of(Node node) {
        LocalDate until = node.until();
        return new Document("_id", node.id())
                .append("version", node.version() + 1)
                .append("kind", node.scope().kind().name())
                .append("parent", node.parent())
                .append("line", node.line())
                .append("urgency", Call.urgency(node.tally().at(Key.EVERYTHING)))
                .append("pupils", node.pupils())
                .append("until", until == null ? null : until.toString())
                .append("cells", cells(node.tally()))
                .append(SERIES, series(node.tally()));
    }

    static Node read(Document found) {
        String until = found.getString("until");
        return new Node(
                found.getString("_id"),
                Objects.requireNonNullElse(found.get("version", Number.class), 0)
                        .longValue(),
                found.getString("parent"),
                found.getList("line", String.class, List.of()),
                tally(found),
                found.getList("pupils", String.class, List.of()),
                until == null ? null : LocalDate.parse(until));
    }

    public static List<Document> cells(Tally tally) {
        List<Document> written = new ArrayList<>();
        tally.cells().forEach((key, counts) -> written.add(of(key).append("c", counts.figures())));
        return written;
    }

    public static List<Document> series(Tally tally) {
        List<Document> written = new ArrayList<>();
        tally.series().forEach((key, figures) -> written.add(of(key).append("f", new Document(Map.copyOf(figures)))));
        return written;
    }

    public static Tally tally(Document found) {
        TreeMap<Key, Counts> cells = new TreeMap<>();
        for (Document cell : list(found, "cells")) {
            cells.put(key(cell), Counts.stored(cell.getList("c", Integer.class)));
        }
        TreeMap<Key, SortedMap<String, Integer>> series = new TreeMap<>();
        for (Document cell : list(found, SERIES)) {
            series.put(key(cell), figures(cell.get("f", Document.class)));
        }
        return new Tally(cells, series);
    }

    private static SortedMap<String, Integer> figures(@Nullable Document stored) {
        SortedMap<String, Integer> figures = new TreeMap<>();
        if (stored != null) stored.forEach((name, figure) -> figures.put(name, ((Number) figure).intValue()));
        return figures;
    }

    private static Document of(Key key) {
        return new Document("p", key.programme())
                .append("y", key.year())
                .append("s", key.side().name());
    }

    private static Key key(Document cell) {
        return new Key(cell.getString("p"), cell.getInteger("y", 0), Sided.valueOf(cell.getString("s")));
    }

    private static List<Document> list(Document found, String field) {
        return found.getList(field, Document.class, List.of());
    }
}
