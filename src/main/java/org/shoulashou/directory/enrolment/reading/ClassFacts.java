package org.shoulashou.directory.enrolment.reading;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of a list must know beforehand.
 *
 * @param grade         of the class; what the list says instead only earns a note. Absent for a list of many classes
 * @param takenPenNames of pupils who are in the class already
 * @param suggestions   from this number the suggested pen names follow; best one that belongs to the class
 */
public record ClassFacts(LocalDate today, @Nullable Integer grade, Set<String> takenPenNames, long suggestions) {

    public ClassFacts {
        takenPenNames = Set.copyOf(takenPenNames);
    }

    public static ClassFacts ofManySchools(LocalDate today) {
        return new ClassFacts(today, null, Set.of(), 0);
    }
}
