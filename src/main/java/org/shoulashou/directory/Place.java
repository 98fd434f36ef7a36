package org.shoulashou.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.SearchWords;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place in the region tree.
 *
 * @param line   the codes from this place outwards to the country, itself first; a subtree is found by it
 * @param listed whether the place files still name it; one that they have dropped stays, because schools may lie in it
 */
@Document("places")
@CompoundIndex(def = "{parent: 1, _id: 1}")
@CompoundIndex(def = "{line: 1, _id: 1}")
@CompoundIndex(def = "{line: 1, 'names.zh': 1, _id: 1}")
@CompoundIndex(def = "{line: 1, 'names.en': 1, _id: 1}")
public record Place(
        @Id String code,
        Level level,
        Text names,
        @Nullable String parent,
        List<String> line,
        boolean listed,
        @Indexed List<String> search,
        @Version @Nullable Long version) {

    public static Place of(String code, Level level, Text names, List<String> line) {
        return new Place(
                code,
                level,
                names,
                parentIn(line),
                List.copyOf(line),
                true,
                SearchWords.of(names.zh(), names.en()),
                null);
    }

    /** The place as the files have it now. */
    public Place becoming(Place written) {
        return new Place(
                code,
                written.level,
                written.names,
                written.parent,
                written.line,
                written.listed,
                written.search,
                version);
    }

    /** The place when the files no longer name it; it moves with the place that it lies in. */
    public Place dropped(List<String> newLine) {
        return new Place(code, level, names, parent, List.copyOf(newLine), false, search, version);
    }

    private static @Nullable String parentIn(List<String> line) {
        return line.size() > 1 ? line.get(1) : null;
    }
}
