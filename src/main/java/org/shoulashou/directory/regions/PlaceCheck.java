package org.shoulashou.directory.regions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.directory.Level;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;

/** What only shows when all files are seen together: where a place lies, and whether its code and name are its own. */
final class PlaceCheck {

    private final Map<String, WrittenPlace> byCode = new LinkedHashMap<>();
    private final Map<List<String>, Spot> names = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private PlaceCheck() {}

    static List<Fault> faultsIn(List<WrittenPlace> places) {
        PlaceCheck check = new PlaceCheck();
        places.forEach(check::takeCode);
        places.forEach(check::checkAbove);
        places.forEach(check::checkName);
        check.checkCountry(places);
        return check.faults;
    }

    private void takeCode(WrittenPlace place) {
        WrittenPlace first = byCode.putIfAbsent(place.code(), place);
        if (first != null) {
            faults.add(Faults.codeTaken(place.spot(), place.code(), first.spot()));
        }
    }

    private void checkAbove(WrittenPlace place) {
        String within = place.within();
        if (within != null && !byCode.containsKey(within)) {
            faults.add(Faults.unknownAbove(place.spot(), within));
        } else if (place.level() != null) {
            checkLevel(place, place.level(), Optional.ofNullable(within).map(byCode::get));
        }
    }

    private void checkLevel(WrittenPlace place, Level level, Optional<WrittenPlace> above) {
        Optional<Level> levelAbove = above.map(WrittenPlace::level);
        if (above.isEmpty() && level != Level.COUNTRY) {
            faults.add(Faults.nothingAbove(place.spot(), level));
        } else if (levelAbove.isPresent() && !level.above().contains(levelAbove.get())) {
            faults.add(Faults.wrongLevel(place.spot(), level, levelAbove.get()));
        } else if (!place.hasNoCode() && above.stream().noneMatch(WrittenPlace::hasNoCode)) {
            checkCode(place, level, above.map(WrittenPlace::code).orElse(""));
        }
    }

    private void checkCode(WrittenPlace place, Level level, String above) {
        if (!level.accepts(place.code(), above)) {
            faults.add(Faults.wrongCode(place.spot(), place.code(), level, above));
        }
    }

    /** The same name may stand in two counties, but not twice in one. */
    private void checkName(WrittenPlace place) {
        String within = place.within() == null ? "" : place.within();
        Stream.of(place.names().zh(), place.names().en())
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> takeName(place, within, name));
    }

    private void takeName(WrittenPlace place, String within, String name) {
        Spot first = names.putIfAbsent(List.of(within, name), place.spot());
        if (first != null) {
            faults.add(Faults.nameTaken(place.spot(), name, first));
        }
    }

    private void checkCountry(List<WrittenPlace> places) {
        boolean named = places.stream().anyMatch(place -> place.level() == Level.COUNTRY);
        if (!named && !places.isEmpty()) {
            faults.add(Faults.noCountry(new Spot(places.get(0).spot().file(), 0)));
        }
    }
}
