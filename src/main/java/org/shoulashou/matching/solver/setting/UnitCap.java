package org.shoulashou.matching.solver.setting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.streams.ClassCap;
import org.shoulashou.programme.Quota;

/**
 * How many classes or schools may have friends at most. Those of the inland side are counted, each once however many of
 * its pupils have friends and with however many classes of the other side; where the cap is for each county, those of the
 * partner side are. A run of classes or of schools counts the same, because there each has one friend.
 *
 * @param place the city or county that it is for; none for the whole programme
 */
public record UnitCap(Quota quota, @Nullable String place, int amount) {

    public static boolean isOne(Quota quota) {
        boolean units = quota.unit() == Quota.Unit.CLASSES || quota.unit() == Quota.Unit.SCHOOLS;
        return units && quota.kind() == Quota.Kind.CAP;
    }

    public boolean counts(Side side, String at) {
        Side counted = quota.per() == Quota.Per.EACH_COUNTY ? Side.PARTNER : Side.INLAND;
        return side == counted && (place == null || place.equals(at));
    }

    /** What a class counts as: itself, or its school; a school's name is only taken for one within its place. */
    public List<String> unit(String at, String school, String schoolClass) {
        return quota.unit() == Quota.Unit.SCHOOLS ? List.of(at, school) : List.of(at, school, schoolClass);
    }

    ClassCap limit(Set<List<String>> engaged) {
        return new ClassCap(quota.per(), place, quota.unit(), amount, engaged);
    }

    String scope() {
        return place == null ? quota.id() : quota.id() + "/" + place;
    }
}
