package org.shoulashou.matching.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Unmatched;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A piece of what a run found: half a million pupils do not fit into one document. */
@Document("matchingRunParts")
@CompoundIndex(def = "{run: 1, kind: 1, number: 1}")
@CompoundIndex(name = "ofPupil", def = "{'unmatched.pupil': 1, run: 1}")
public record RunPart(
        @Id String id,
        String run,
        Kind kind,
        int number,
        List<Pairing> pairs,
        List<Classes> classes,
        List<Unmatched> unmatched) {

    public RunPart {
        pairs = List.copyOf(pairs);
        classes = List.copyOf(classes);
        unmatched = List.copyOf(unmatched);
    }

    public enum Kind {
        PAIRS,
        CLASSES,
        UNMATCHED,
        /** For whom the run had a friend, and the hand-over no place any more. */
        LEFT_OUT
    }

    /**
     * Two classes of a run's result; each by its id, with its school's and where it counts.
     *
     * @param kind of organisations: the id of the quota that counts the two
     */
    public record Classes(
            String inland,
            String inlandSchool,
            String city,
            String partner,
            String partnerSchool,
            String county,
            @Nullable String kind,
            int pairs) {

        Classes with(int counted) {
            return new Classes(inland, inlandSchool, city, partner, partnerSchool, county, kind, counted);
        }
    }

    static RunPart pairs(String run, int number, List<Pairing> pairs) {
        return new RunPart(id(run, Kind.PAIRS, number), run, Kind.PAIRS, number, pairs, List.of(), List.of());
    }

    static RunPart classes(String run, int number, List<Classes> classes) {
        return new RunPart(id(run, Kind.CLASSES, number), run, Kind.CLASSES, number, List.of(), classes, List.of());
    }

    static RunPart unmatched(String run, int number, List<Unmatched> unmatched) {
        return new RunPart(
                id(run, Kind.UNMATCHED, number), run, Kind.UNMATCHED, number, List.of(), List.of(), unmatched);
    }

    static RunPart leftOut(String run, int number, List<Unmatched> leftOut) {
        return new RunPart(id(run, Kind.LEFT_OUT, number), run, Kind.LEFT_OUT, number, List.of(), List.of(), leftOut);
    }

    private static String id(String run, Kind kind, int number) {
        return run + ":" + kind + ":" + number;
    }
}
