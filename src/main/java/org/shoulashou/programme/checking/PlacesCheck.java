package org.shoulashou.programme.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/** Whether every place exists, is of the right kind, and lies where the programme says. */
final class PlacesCheck {

    private static final Text KEEPER = new Text("省级地点或国家", "province or country");
    private static final Text CITY = new Text("市州（直辖市为县区）", "city");
    private static final Text COUNTY = new Text("县区或团", "county or regiment");
    private static final Text TOWNSHIP = new Text("乡镇街道", "township");
    private static final Text INLAND = new Text("内地一方", "inland side");
    private static final Text PARTNER = new Text("对口地区一方", "partner side");

    private final Programme programme;
    private final Map<String, ScopeFacts> places;
    private final List<Finding> findings = new ArrayList<>();

    private PlacesCheck(Programme programme, Map<String, ScopeFacts> places) {
        this.programme = programme;
        this.places = places;
    }

    static List<Finding> of(Programme programme, Map<String, ScopeFacts> places) {
        PlacesCheck check = new PlacesCheck(programme, places);
        check.ofLevel("/keeper", programme.keeper(), KEEPER, Set.of("COUNTRY", "PROVINCE"));
        check.checkSides();
        check.checkLinks();
        check.checkQuotas();
        return check.findings;
    }

    private void checkSides() {
        checkSide("/inland", programme.inland(), List.of());
        checkSide("/partner", programme.partner(), programme.inland());
    }

    private void checkSide(String at, List<String> codes, List<String> others) {
        if (codes.isEmpty()) {
            findings.add(Sayings.noSide(at));
        }
        Set<String> seen = new HashSet<>(others);
        for (int i = 0; i < codes.size(); i++) {
            known(at + "/" + i, codes.get(i));
            checkOnce(at + "/" + i, codes.get(i), seen);
        }
    }

    private void checkLinks() {
        Set<String> supported = new HashSet<>();
        for (int i = 0; i < programme.links().size(); i++) {
            Link link = programme.links().get(i);
            String at = "/links/" + i;
            ofLevel(at + "/city", link.city(), CITY, Set.of("CITY", "COUNTY"))
                    .ifPresent(city -> checkInland(at + "/city", city));
            Optional<ScopeFacts> county = ofLevel(at + "/county", link.county(), COUNTY, Set.of("COUNTY", "REGIMENT"));
            county.ifPresent(found -> checkPartner(at + "/county", found));
            checkTownships(at, link, county, supported);
        }
    }

    private void checkTownships(String at, Link link, Optional<ScopeFacts> county, Set<String> supported) {
        for (int i = 0; i < link.townships().size(); i++) {
            String pointer = at + "/townships/" + i;
            String code = link.townships().get(i);
            Optional<ScopeFacts> township = ofLevel(pointer, code, TOWNSHIP, Set.of("TOWNSHIP"));
            if (township.isPresent() && county.isPresent() && !lies(township.get(), link.county())) {
                findings.add(Sayings.notInCounty(
                                pointer, township.get().name(), county.get().name())
                        .from(pointer, at + "/county"));
            }
            checkOnce(pointer, code, supported);
        }
    }

    private void checkQuotas() {
        for (int i = 0; i < programme.quotas().size(); i++) {
            Quota quota = programme.quotas().get(i);
            Set<String> seen = new HashSet<>();
            for (int j = 0; j < quota.places().size(); j++) {
                String pointer = "/quotas/" + i + "/places/" + j;
                String code = quota.places().get(j);
                checkOnce(pointer, code, seen);
                checkPlaceOf(pointer, quota.per(), code);
            }
        }
    }

    private void checkPlaceOf(String pointer, Quota.@Nullable Per per, String code) {
        if (per == Quota.Per.EACH_CITY) {
            ofLevel(pointer, code, CITY, Set.of("CITY", "COUNTY")).ifPresent(city -> checkInland(pointer, city));
        } else if (per == Quota.Per.EACH_COUNTY) {
            ofLevel(pointer, code, COUNTY, Set.of("COUNTY", "REGIMENT"))
                    .ifPresent(county -> checkPartner(pointer, county));
        } else {
            known(pointer, code);
        }
    }

    private void checkInland(String pointer, ScopeFacts place) {
        if (nearest(place, programme.inland()) >= nearest(place, programme.partner())) {
            findings.add(
                    Sayings.notOnSide(pointer, place.name(), INLAND, "inland").from(pointer, "/inland", "/partner"));
        }
    }

    private void checkPartner(String pointer, ScopeFacts place) {
        if (nearest(place, programme.partner()) >= nearest(place, programme.inland())) {
            findings.add(
                    Sayings.notOnSide(pointer, place.name(), PARTNER, "partner").from(pointer, "/inland", "/partner"));
        }
    }

    /** How far outwards the first of these places lies; beyond everything when there is none. */
    private static int nearest(ScopeFacts place, List<String> codes) {
        List<Scope> line = place.enclosing();
        return codes.stream()
                .mapToInt(code -> line.indexOf(Scope.place(code)))
                .filter(index -> index >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean lies(ScopeFacts place, String within) {
        return place.enclosing().contains(Scope.place(within));
    }

    private Optional<ScopeFacts> ofLevel(String pointer, String code, Text expected, Set<String> levels) {
        Optional<ScopeFacts> place = known(pointer, code);
        if (place.isPresent() && !levels.contains(place.get().level())) {
            findings.add(Sayings.wrongLevel(pointer, place.get().name(), expected));
            return Optional.empty();
        }
        return place;
    }

    private Optional<ScopeFacts> known(String pointer, @Nullable String code) {
        if (!FormCheck.isWritten(code)) {
            return Optional.empty();
        }
        Optional<ScopeFacts> place = Optional.ofNullable(places.get(code));
        if (place.isEmpty()) {
            findings.add(Sayings.unknownPlace(pointer, String.valueOf(code)));
        }
        return place;
    }

    private void checkOnce(String pointer, String code, Set<String> seen) {
        if (FormCheck.isWritten(code) && !seen.add(code)) {
            findings.add(Sayings.repeated(pointer, code));
        }
    }
}
