package org.shoulashou.matching.bonds;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.text.Text;

/**
 * A bond in a list. Schools and organisations, and no child.
 *
 * @param signed    the day on which both agreed
 * @param mayRecord whether the caller may write down now what the two said
 */
record BondRow(
        String id,
        long version,
        String programme,
        int year,
        Unit unit,
        Text inland,
        Text city,
        Text partner,
        Text county,
        Bond.State state,
        Text stateText,
        @Nullable LocalDate signed,
        @Nullable String reason,
        boolean mayRecord) {

    static BondRow of(Bond bond, Map<String, Text> names, boolean mayRecord) {
        Bond.Word word = bond.word();
        return new BondRow(
                bond.id(),
                bond.revision(),
                bond.programme(),
                bond.year(),
                bond.unit(),
                name(bond.inland().id(), names),
                name(bond.inland().place(), names),
                name(bond.partner().id(), names),
                name(bond.partner().place(), names),
                bond.state(),
                bond.state().text(),
                word == null ? null : word.signed(),
                word == null ? null : word.reason(),
                mayRecord && bond.isOpen());
    }

    /** An organisation is called as its file calls it. */
    private static Text name(String id, Map<String, Text> names) {
        return names.getOrDefault(id, new Text(id, id));
    }
}
