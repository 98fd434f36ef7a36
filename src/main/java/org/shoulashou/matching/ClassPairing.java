package org.shoulashou.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two classes whose pupils write to each other in a year of a programme.
 *
 * @param deadline until when both schools are asked to answer; silence confirms nothing, then or later
 * @param within   keys of the scopes from which it is seen
 * @param remindOn when whoever has not answered is reminded next; absent when that is done
 */
@Document("classPairings")
@CompoundIndex(name = "seenFrom", def = "{within: 1, deadline: 1, _id: 1}")
@CompoundIndex(name = "ofYear", def = "{programme: 1, year: 1}")
public record ClassPairing(
        @Id String id,
        @Version @Nullable Long version,
        String programme,
        int year,
        Group inland,
        Group partner,
        LocalDate deadline,
        List<String> within,
        @Indexed(sparse = true) @Nullable LocalDate remindOn,
        Reminded reminded,
        Outbox outbox)
        implements Aggregate<ClassPairing> {

    public static final String COLLECTION = "classPairings";

    /** So many days before the deadline a school that has not answered is reminded. */
    public static final int REMINDED_BEFORE = 3;

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

        Group lying(List<String> other) {
            return new Group(schoolClass, school, place, other);
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
                id,
                null,
                programme,
                year,
                inland,
                partner,
                deadline,
                keys(inland, partner),
                deadline.minusDays(REMINDED_BEFORE),
                Reminded.NOBODY,
                Outbox.empty());
    }

    /** The two schools are to hear that pairs of theirs were proposed. */
    public ClassPairing proposing(Instant now) {
        String ours = inland.schoolClass();
        String theirs = partner.schoolClass();
        return telling(new PairsProposed(id, ours, inland.school(), theirs, partner.school(), deadline), now);
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

    /** When a school was reminded last, for each of the two. */
    public record Reminded(
            @Nullable LocalDate inland, @Nullable LocalDate partner) {

        static final Reminded NOBODY = new Reminded(null, null);

        public @Nullable LocalDate on(Side side) {
            return side == Side.INLAND ? inland : partner;
        }
    }

    /** Whoever has not answered is told once more; silence stays silence. */
    public ClassPairing reminding(Side side, LocalDate day, Instant now) {
        Reminded next = new Reminded(
                side == Side.INLAND ? day : reminded.inland, side == Side.PARTNER ? day : reminded.partner);
        Group group = on(side);
        return with(remindOn, next, outbox)
                .telling(
                        new AnswerAwaited(id, group.school(), group.schoolClass(), deadline, deadline.isBefore(day)),
                        now);
    }

    /** Some days before the deadline, once more when it is over, and then no more by itself. */
    public ClassPairing lookedAfter(LocalDate day) {
        return with(day.isAfter(deadline) ? null : deadline.plusDays(1), reminded, outbox);
    }

    /** Seen from where the two schools lie now; a pair still counts for the city and county that it was made for. */
    public ClassPairing lying(List<String> inlandLine, List<String> partnerLine) {
        if (inland.line().equals(inlandLine) && partner.line().equals(partnerLine)) return this;
        Group here = inland.lying(inlandLine);
        Group there = partner.lying(partnerLine);
        return new ClassPairing(
                id, version, programme, year, here, there, deadline, keys(here, there), remindOn, reminded, outbox);
    }

    private ClassPairing with(@Nullable LocalDate next, Reminded reminders, Outbox events) {
        return new ClassPairing(
                id, version, programme, year, inland, partner, deadline, within, next, reminders, events);
    }

    @Override
    public ClassPairing withOutbox(Outbox next) {
        return with(remindOn, reminded, next);
    }

    private static List<String> keys(Group inland, Group partner) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Scope.EVERYTHING.key());
        inland.scopes().forEach(scope -> keys.add(scope.key()));
        partner.scopes().forEach(scope -> keys.add(scope.key()));
        return List.copyOf(keys);
    }
}
