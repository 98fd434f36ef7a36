package org.shoulashou.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two classes whose pupils write to each other in a year of a programme.
 *
 * @param deadline until when both schools are asked to answer; silence confirms nothing, then or later
 * @param within   keys of the scopes from which it is seen
 */
@Document("classPairings")
@CompoundIndex(name = "seenFrom", def = "{within: 1, deadline: 1, _id: 1}")
@CompoundIndex(name = "ofYear", def = "{programme: 1, year: 1}")
@CompoundIndex(name = "due", def = "{deadline: 1}")
public record ClassPairing(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        int year,
        Group inland,
        Group partner,
        LocalDate deadline,
        List<String> within,
        @Nullable LocalDate remindedFor,
        Outbox outbox)
        implements Aggregate<ClassPairing> {

    public static final String COLLECTION = "classPairings";

    public ClassPairing {
        within = List.copyOf(within);
    }

    /**
     * A class, with what is needed to say where it lies.
     *
     * @param line of its school's place
     */
    public record Group(String schoolClass, String school, String place, List<String> line) {

        public Group {
            line = List.copyOf(line);
        }

        public static Group of(Pupil.Facts pupil, String place) {
            return new Group(pupil.classId(), pupil.schoolId(), place, pupil.line());
        }

        public List<Scope> scopes() {
            List<Scope> scopes = new ArrayList<>();
            scopes.add(Scope.schoolClass(schoolClass));
            scopes.add(Scope.school(school));
            line.forEach(code -> scopes.add(Scope.place(code)));
            return scopes;
        }
    }

    public static ClassPairing of(String programme, int year, Group inland, Group partner, LocalDate deadline) {
        String id = idOf(programme, year, inland.schoolClass(), partner.schoolClass());
        return new ClassPairing(
                id, null, programme, year, inland, partner, deadline, keys(inland, partner), null, Outbox.empty());
    }

    /** The same for the same two classes, so that making them a pair twice makes one. */
    public static String idOf(String programme, int year, String inlandClass, String partnerClass) {
        String name = String.join("\n", programme, String.valueOf(year), inlandClass, partnerClass);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Group on(Side side) {
        return side == Side.INLAND ? inland : partner;
    }

    public List<Scope> scopes() {
        return within.stream().map(Scope::ofKey).toList();
    }

    /** Whoever has not answered is told once more; silence stays silence. */
    public ClassPairing reminded(LocalDate day) {
        return new ClassPairing(id, version, programme, year, inland, partner, deadline, within, day, outbox);
    }

    @Override
    public ClassPairing withOutbox(Outbox next) {
        return new ClassPairing(id, version, programme, year, inland, partner, deadline, within, remindedFor, next);
    }

    private static List<String> keys(Group inland, Group partner) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Scope.EVERYTHING.key());
        inland.scopes().forEach(scope -> keys.add(scope.key()));
        partner.scopes().forEach(scope -> keys.add(scope.key()));
        return List.copyOf(keys);
    }
}
