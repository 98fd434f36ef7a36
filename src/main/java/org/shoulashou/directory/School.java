package org.shoulashou.directory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.FoldedName;
import org.shoulashou.platform.text.SearchWords;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A school.
 *
 * @param nameInPlace the place and the folded name: two schools of a place never share one
 * @param line the codes from its place outwards to the country, copied from the place so that the schools
 *             of a whole subtree are found, ordered and counted in one index
 */
@Document("schools")
@CompoundIndex(def = "{line: 1, placeCode: 1, _id: 1}")
@CompoundIndex(def = "{line: 1, 'names.zh': 1, _id: 1}")
@CompoundIndex(def = "{line: 1, 'names.en': 1, _id: 1}")
public record School(
        @Id String id,
        Text names,
        @Indexed(unique = true, sparse = true) @Nullable String nameInPlace,
        @Indexed String placeCode,
        List<String> line,
        @Indexed List<String> search,
        @Version @Nullable Long version,
        Outbox outbox)
        implements Aggregate<School> {

    public static School in(Place place, String id, Text names) {
        return new School(
                id,
                names,
                nameInPlace(place.code(), names),
                place.code(),
                place.line(),
                SearchWords.of(names.zh(), names.en()),
                null,
                Outbox.empty());
    }

    private static String nameInPlace(String placeCode, Text names) {
        return placeCode + "/" + FoldedName.of(names.zh());
    }

    /** Every scope that holds this school, itself first, then outwards. */
    public List<Scope> scopes() {
        return Stream.concat(Stream.of(Scope.school(id)), line.stream().map(Scope::place))
                .toList();
    }

    @Override
    public School withOutbox(Outbox next) {
        return new School(id, names, nameInPlace, placeCode, line, search, version, next);
    }
}
