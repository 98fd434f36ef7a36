package org.shoulashou.matching.solver.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.Numbers;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.setting.ClassIndex;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.setting.UnitCap;

/**
 * The classes and schools of which a cap lets only some have friends. Those that have friends already are not among them:
 * they count whatever a run does, and it may go on with them.
 */
public final class CappedUnits {

    private final Setting setting;
    private final List<Binding> bindings = new ArrayList<>();
    private final Numbers sizes = new Numbers();
    private final int[][] unitsOf;

    /**
     * A cap that does not let all of its units have friends.
     *
     * @param first  of its units
     * @param end    one past the last of them
     * @param room   for so many of them
     * @param inside pupils of units that have friends already
     */
    record Binding(UnitCap cap, int first, int end, int room, int inside) {

        int count() {
            return end - first;
        }
    }

    private CappedUnits(Setting setting) {
        this.setting = setting;
        this.unitsOf = new int[setting.classes().count()][0];
    }

    /** @param setting of everybody */
    public static CappedUnits of(Setting setting) {
        CappedUnits units = new CappedUnits(setting);
        List<UnitCap> caps = setting.quotas().ofUnits().all();
        if (caps.isEmpty()) return units;
        int[] loose = new int[setting.classes().count()];
        count(setting, setting.inland(), loose);
        count(setting, setting.partner(), loose);
        List<Set<List<String>>> inUse =
                setting.quotas().ofUnits().inUse(setting.oneOfEachClass(setting.register()::isPinned));
        for (int at = 0; at < caps.size(); at++) units.add(caps.get(at), inUse.get(at), loose);
        return units;
    }

    private static void count(Setting setting, int[] candidates, int[] loose) {
        for (int candidate : candidates) loose[setting.classes().of(candidate)]++;
    }

    private void add(UnitCap cap, Set<List<String>> inUse, int[] loose) {
        ClassIndex classes = setting.classes();
        int first = sizes.count();
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        int[] unitOf = new int[loose.length];
        Arrays.fill(unitOf, -1);
        int inside = 0;
        for (int each = 0; each < loose.length; each++) {
            if (loose[each] == 0 || !cap.counts(classes.side(each), classes.place(each))) continue;
            List<String> unit = cap.unit(classes.place(each), classes.school(each), classes.name(each));
            if (inUse.contains(unit)) inside += loose[each];
            else unitOf[each] = numbers.computeIfAbsent(unit, fresh -> first + numbers.size());
        }
        int room = Math.max(0, cap.amount() - inUse.size());
        if (numbers.size() <= room) return;
        bindings.add(new Binding(cap, first, first + numbers.size(), room, inside));
        int[] size = new int[numbers.size()];
        for (int each = 0; each < loose.length; each++) {
            if (unitOf[each] < 0) continue;
            size[unitOf[each] - first] += loose[each];
            unitsOf[each] = Arrays.copyOf(unitsOf[each], unitsOf[each].length + 1);
            unitsOf[each][unitsOf[each].length - 1] = unitOf[each];
        }
        for (int of : size) sizes.add(of);
    }

    /** Whether there is anything to choose. */
    public boolean bind() {
        return !bindings.isEmpty();
    }

    List<Binding> bindings() {
        return bindings;
    }

    int count() {
        return sizes.count();
    }

    /** How many loose pupils each has. */
    int[] sizes() {
        return sizes.all();
    }

    /** The units that a class counts for. */
    int[] of(int schoolClass) {
        return unitsOf[schoolClass];
    }

    int pupils() {
        return setting.inland().length + setting.partner().length;
    }

    /**
     * The question of everybody with no cap of classes or schools, but with no more pairs than the largest of them could
     * have. Whatever is proven of it holds for every choice.
     */
    public Problem atMost() {
        Problem all = setting.problem();
        int[] city = all.caps().city().clone();
        int[] county = all.caps().county().clone();
        int total = all.caps().total();
        for (Binding each : bindings) {
            int pairs = largest(each);
            String place = each.cap().place();
            switch (each.cap().quota().per()) {
                case EACH_CITY -> lower(city, setting.places().cities().indexOf(place), pairs);
                case EACH_COUNTY -> lower(county, setting.places().counties().indexOf(place), pairs);
                case PROGRAMME -> total = Math.min(total, pairs);
            }
        }
        return all.with(new Caps(city, county, total));
    }

    private int largest(Binding binding) {
        int[] sizes = Arrays.copyOfRange(sizes(), binding.first(), binding.end());
        Arrays.sort(sizes);
        int pairs = binding.inside();
        for (int each = sizes.length - binding.room(); each < sizes.length; each++) pairs += sizes[each];
        return pairs;
    }

    private static void lower(int[] caps, int place, int pairs) {
        if (place >= 0) caps[place] = Math.min(caps[place], pairs);
    }
}
