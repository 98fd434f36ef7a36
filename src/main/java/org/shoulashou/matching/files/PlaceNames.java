package org.shoulashou.matching.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.regions.WrittenTree;
import org.shoulashou.programme.Programme;

/** Codes of places by their names in either language, or by themselves; a name that two places have says nothing. */
public final class PlaceNames {

    private static final Pattern CODE = Pattern.compile("[0-9]{2,6}(-[0-9]{1,3})?");

    private final Set<String> codes;
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    public PlaceNames(Programme programme) {
        this(programme.placeCodes());
    }

    private PlaceNames(Set<String> more) {
        codes = new HashSet<>(more);
        for (Place place : WrittenTree.places()) {
            codes.add(place.code());
            if (place.level() != Level.TOWNSHIP) addNames(place);
        }
    }

    /** For looking at a list whose programme is of no use. */
    static PlaceNames ofNoProgramme() {
        return new PlaceNames(Set.of());
    }

    private void addNames(Place place) {
        add(place.names().zh(), place.code());
        add(place.names().en(), place.code());
    }

    private void add(String name, String code) {
        String other = byName.putIfAbsent(name, code);
        if (other != null && !other.equals(code)) ambiguous.add(name);
    }

    /** Whatever looks like a code may be one of a place that the files do not name yet. */
    public Optional<String> code(String written) {
        if (codes.contains(written) || CODE.matcher(written).matches()) return Optional.of(written);
        return ambiguous.contains(written) ? Optional.empty() : Optional.ofNullable(byName.get(written));
    }
}
