package org.shoulashou.matching.candidates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Level;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Programme;

/** On which side of a programme a school lies, and which city or county it counts for. */
public final class Sides {

    private static final Set<Level> CITIES = EnumSet.of(Level.CITY, Level.DIVISION, Level.PROVINCE);
    private static final Set<Level> COUNTIES = EnumSet.of(Level.COUNTY, Level.REGIMENT);

    private final Programme programme;
    private final Map<String, Level> levels;
    private final Set<String> cities;
    private final Set<String> counties;
    private final Map<List<String>, Optional<Spot>> known = new HashMap<>();

    public Sides(Programme programme, Map<String, Level> levels) {
        this.programme = programme;
        this.levels = levels;
        this.cities = new LinkedHashSet<>(programme.cities());
        this.counties = new LinkedHashSet<>(programme.counties());
    }

    /**
     * Where a pupil counts.
     *
     * @param township of the partner side only, and only where there is one
     */
    public record Spot(Side side, String place, @Nullable String township) {}

    /** Every place in which somebody of the programme may live. */
    List<String> everywhere() {
        List<String> codes = new ArrayList<>(programme.inland());
        codes.addAll(programme.partner());
        return codes;
    }

    /** Every place of the other side in which a friend of somebody from there may live. */
    List<String> across(Collection<Spot> spots) {
        return spots.stream().flatMap(this::across).distinct().toList();
    }

    private Stream<String> across(Spot spot) {
        boolean inland = spot.side() == Side.INLAND;
        if (programme.rules().otherLinks()) return (inland ? programme.partner() : programme.inland()).stream();
        return inland
                ? counties.stream().filter(county -> programme.pairs(spot.place(), county))
                : cities.stream().filter(city -> programme.pairs(city, spot.place()));
    }

    /** Empty for a school that lies on neither side. */
    public Optional<Spot> of(List<String> line) {
        return known.computeIfAbsent(line, this::find);
    }

    private Optional<Spot> find(List<String> line) {
        return line.stream()
                .filter(code ->
                        programme.inland().contains(code) || programme.partner().contains(code))
                .findFirst()
                .map(nearest -> programme.partner().contains(nearest) ? partner(line) : inland(line));
    }

    private Spot inland(List<String> line) {
        return new Spot(Side.INLAND, place(line, cities, CITIES), null);
    }

    private Spot partner(List<String> line) {
        String township = first(line, Set.of(), EnumSet.of(Level.TOWNSHIP)).orElse(null);
        return new Spot(Side.PARTNER, place(line, counties, COUNTIES), township);
    }

    private String place(List<String> line, Set<String> named, Set<Level> usual) {
        return first(line, named, EnumSet.noneOf(Level.class))
                .or(() -> first(line, Set.of(), usual))
                .orElse(line.get(0));
    }

    private Optional<String> first(List<String> line, Set<String> named, Set<Level> of) {
        return line.stream()
                .filter(code -> named.contains(code) || of.contains(levels.getOrDefault(code, Level.COUNTRY)))
                .findFirst();
    }
}
