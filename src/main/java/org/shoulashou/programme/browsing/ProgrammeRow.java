package org.shoulashou.programme.browsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Proposal;

/**
 * A programme in a list.
 *
 * @param running whether today lies in one of its years
 * @param waiting how many proposals wait for a decision; zero for whoever has nothing to do with them
 */
record ProgrammeRow(
        String id,
        Text names,
        List<Integer> years,
        boolean running,
        List<NamedPlace> inland,
        List<NamedPlace> partner,
        int links,
        int quotas,
        int version,
        long waiting) {

    static ProgrammeRow of(KeptProgramme kept, Map<String, Text> names, LocalDate today, boolean decides) {
        Programme programme = kept.programme();
        return new ProgrammeRow(
                programme.id(),
                programme.names(),
                programme.years().stream().map(year -> year.year()).toList(),
                programme.yearAt(today).isPresent(),
                programme.inland().stream()
                        .map(code -> NamedPlace.of(code, names))
                        .toList(),
                programme.partner().stream()
                        .map(code -> NamedPlace.of(code, names))
                        .toList(),
                programme.links().size(),
                programme.quotas().size(),
                kept.number(),
                decides ? kept.proposals().stream().filter(Proposal::isOpen).count() : 0);
    }
}
