package org.shoulashou.coverage.months;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.nodes.NodeDocument;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;

/**
 * A class, a school or a place as it was when its month was closed. Written once and never again.
 *
 * @param month the id of the closed month
 * @param line  keys from itself outwards to the country
 * @param names of that time: a class is called otherwise a year later
 */
@org.springframework.data.mongodb.core.mapping.Document(FrozenNode.COLLECTION)
@CompoundIndex(name = "below", def = "{month: 1, parent: 1, _id: 1}")
@CompoundIndex(name = "upwards", def = "{month: 1, up: 1, parent: 1}")
public record FrozenNode(@Id String id, String month, List<String> line, Text names, Tally tally) {

    static final String COLLECTION = "coverageFrozen";

    /** The level of schools, below which are only classes. */
    static final int SCHOOLS = 99;

    static FrozenNode of(String month, List<String> line, Text names, Tally tally) {
        return new FrozenNode(idOf(month, line.get(0)), month, List.copyOf(line), names, tally);
    }

    static String idOf(String month, String key) {
        return month + " " + key;
    }

    public String key() {
        return line.get(0);
    }

    public Scope scope() {
        return Scope.ofKey(key());
    }

    @Nullable
    String parent() {
        return line.size() > 1 ? line.get(1) : null;
    }

    /** How deep lies what it is a part of. */
    private int up() {
        return scope().kind() == ScopeKind.CLASS ? SCHOOLS : line.size() - 1;
    }

    Document document() {
        return new Document("_id", id)
                .append("month", month)
                .append("parent", parent())
                .append("up", up())
                .append("line", line)
                .append("zh", names.zh())
                .append("en", names.en())
                .append("cells", NodeDocument.cells(tally))
                .append(NodeDocument.SERIES, NodeDocument.series(tally));
    }

    static FrozenNode read(Document found) {
        return new FrozenNode(
                found.getString("_id"),
                found.getString("month"),
                found.getList("line", String.class, List.of()),
                new Text(found.getString("zh"), found.getString("en")),
                NodeDocument.tally(found));
    }
}
