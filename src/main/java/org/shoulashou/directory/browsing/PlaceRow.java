package org.shoulashou.directory.browsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.platform.text.Text;

/**
 * A place as staff see it in a list.
 *
 * @param path     from the province down to this place, by name
 * @param children how many places lie directly in it
 * @param schools  how many schools lie anywhere in it
 */
record PlaceRow(
        String code,
        Level level,
        Text names,
        @Nullable String parent,
        List<Text> path,
        long children,
        long schools,
        boolean listed) {

    static PlaceRow of(Place place, List<Text> path, long children, long schools) {
        return new PlaceRow(
                place.code(), place.level(), place.names(), place.parent(), path, children, schools, place.listed());
    }
}
