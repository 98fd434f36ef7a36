package org.shoulashou.directory;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.ScopeKind;
import org.springframework.data.mongodb.core.query.Criteria;

/** What somebody may see, as a condition of a query: lists are narrowed in the database and never afterwards. */
final class Reaching {

    private Reaching() {}

    /** Everything is the country with all below it, so that the same index serves it. */
    static List<String> placeCodes(Reach reach) {
        return reach.everything() ? List.of(Level.COUNTRY_CODE) : reach.ids(ScopeKind.PLACE);
    }

    static Criteria places(Reach reach) {
        return inPlaces(placeCodes(reach));
    }

    /** @param throughClasses the schools whose classes are reached one by one */
    static Criteria schools(Reach reach, List<String> throughClasses) {
        List<String> schools = new ArrayList<>(reach.ids(ScopeKind.SCHOOL));
        schools.addAll(throughClasses);
        return anyOf(placeCodes(reach), List.of(in("_id", schools)));
    }

    static Criteria classes(Reach reach) {
        return anyOf(
                placeCodes(reach),
                List.of(in("schoolId", reach.ids(ScopeKind.SCHOOL)), in("_id", reach.ids(ScopeKind.CLASS))));
    }

    private static Criteria anyOf(List<String> places, List<In> others) {
        List<Criteria> ways = new ArrayList<>();
        if (!places.isEmpty()) {
            ways.add(inPlaces(places));
        }
        others.stream().filter(in -> !in.values().isEmpty()).map(In::criteria).forEach(ways::add);
        return ways.size() == 1 ? ways.get(0) : ways.isEmpty() ? nothing() : new Criteria().orOperator(ways);
    }

    private static Criteria inPlaces(List<String> codes) {
        return new In("line", codes).criteria();
    }

    private static Criteria nothing() {
        return new In("_id", List.of()).criteria();
    }

    private static In in(String field, List<String> values) {
        return new In(field, values);
    }

    private record In(String field, List<String> values) {

        /** An equality where it can be one: then an index gives the order as well. */
        Criteria criteria() {
            return values.size() == 1
                    ? Criteria.where(field).is(values.get(0))
                    : Criteria.where(field).in(values);
        }
    }
}
