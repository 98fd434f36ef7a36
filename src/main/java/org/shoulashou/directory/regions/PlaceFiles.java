package org.shoulashou.directory.regions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.regions.PlaceFileReader.Reading;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The region tree as the files have it: complete and free of faults, or the start ends here. */
final class PlaceFiles {

    private static final String HOME = "matching-rules/places/";

    private final List<Place> places;

    private PlaceFiles(List<Place> places) {
        this.places = places;
    }

    /** Reads at start, before anything is served; a wrong file is an accident of the operator's, told by {@link WrongRules}. */
    static PlaceFiles read(ResourcePatternResolver resolver, String pattern) {
        List<Reading> readings = YamlFile.find(resolver, pattern, HOME).stream()
                .map(PlaceFileReader::read)
                .toList();
        if (readings.isEmpty()) {
            throw wrong(List.of(Faults.noFiles(pattern)));
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
            throw wrong(faults);
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

    private static WrongRules wrong(List<Fault> faults) {
        return new WrongRules(new Text("地点文件", "place files"), HOME, faults);
    }
}
