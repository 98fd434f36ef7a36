package org.shoulashou.directory.regions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.regions.PlaceFileReader.Reading;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The region tree as the files have it: complete and free of faults, or the start ends here. */
final class PlaceFiles {

    private static final String HOME = "matching-rules/places/";

    private final List<Place> places;

    private PlaceFiles(List<Place> places) {
        this.places = places;
    }

    /** Reads at start, before anything is served; a wrong file is an accident of the operator's, told by {@link WrongPlaceFiles}. */
    static PlaceFiles read(ResourcePatternResolver resolver, String pattern) {
        List<Reading> readings = Arrays.stream(find(resolver, pattern))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(PlaceFiles::nameOf))
                .map(resource -> PlaceFileReader.read(nameOf(resource), content(resource)))
                .toList();
        if (readings.isEmpty()) {
            throw new WrongPlaceFiles(List.of(Faults.noFiles(pattern)));
        }
        return of(readings);
    }

    static PlaceFiles of(List<Reading> readings) {
        List<WrittenPlace> written =
                readings.stream().flatMap(reading -> reading.places().stream()).toList();
        List<Fault> faults = new ArrayList<>();
        readings.forEach(reading -> faults.addAll(reading.faults()));
        faults.addAll(PlaceCheck.faultsIn(written));
        if (!faults.isEmpty()) {
            throw new WrongPlaceFiles(
                    faults.stream().sorted(Fault.IN_READING_ORDER).toList());
        }
        return new PlaceFiles(inTree(written));
    }

    List<Place> places() {
        return places;
    }

    private static List<Place> inTree(List<WrittenPlace> written) {
        Map<String, WrittenPlace> byCode = new LinkedHashMap<>();
        written.forEach(place -> byCode.put(place.code(), place));
        return written.stream().map(place -> inTree(place, byCode)).toList();
    }

    private static Place inTree(WrittenPlace place, Map<String, WrittenPlace> byCode) {
        List<String> line = new ArrayList<>();
        for (WrittenPlace at = place; at != null; at = at.within() == null ? null : byCode.get(at.within())) {
            line.add(at.code());
        }
        if (place.level() == null) {
            throw new IllegalStateException("a place without a level is a fault: " + place.spot());
        }
        return Place.of(place.code(), place.level(), place.names(), line);
    }

    private static Resource[] find(ResourcePatternResolver resolver, String pattern) {
        try {
            return resolver.getResources(pattern);
        } catch (IOException unreachable) {
            throw new WrongPlaceFiles(List.of(Faults.noFiles(pattern)));
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource.getDescription(), unreadable);
        }
    }

    private static String nameOf(Resource resource) {
        return HOME + resource.getFilename();
    }
}
