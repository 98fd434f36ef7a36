package org.shoulashou.directory.bulk.rows;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.WrittenPupil;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Turns rows of a list into pupils: finds their classes, closes their names, and sets aside what cannot be taken. */
@Component
public class PrepareBatch {

    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final RealNames names;
    private final Clock clock;

    PrepareBatch(Places places, Schools schools, Classes classes, RealNames names, Clock clock) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
        this.names = names;
        this.clock = clock;
    }

    public OfOneList forList(String importId) {
        return new OfOneList(UUID.fromString(importId), new SchoolsOfList(places, schools, classes));
    }

    /** Remembers the schools of its list; one batch at a time. */
    public final class OfOneList {

        private final UUID importId;
        private final SchoolsOfList known;

        private OfOneList(UUID importId, SchoolsOfList known) {
            this.importId = importId;
            this.known = known;
        }

        public Mono<Batch> of(List<CheckedRow> rows) {
            return known.learn(rows)
                    .publishOn(Schedulers.boundedElastic())
                    .then(Mono.fromCallable(() -> prepared(rows)));
        }

        private Batch prepared(List<CheckedRow> rows) {
            List<Candidate> candidates = new ArrayList<>(rows.size());
            List<Rejected> faults = new ArrayList<>();
            for (CheckedRow row : rows) {
                if (row.mark() == Mark.RED) faults.addAll(Rejected.faultsOf(row));
                else place(row, candidates, faults);
            }
            int last = rows.get(rows.size() - 1).number();
            return new Batch(last, rows.size(), writtenNamesFirst(candidates), faults, rows.size() - candidates.size());
        }

        private void place(CheckedRow row, List<Candidate> candidates, List<Rejected> faults) {
            Placement placement = known.of(row);
            SchoolClass found = placement.schoolClass();
            if (found == null) faults.add(Rejected.of(row, placement.field(), placement.what(), placement.mend()));
            else candidates.add(candidate(row, found));
        }

        private Candidate candidate(CheckedRow row, SchoolClass schoolClass) {
            WrittenPupil written = row.pupil();
            YearMonth born = Objects.requireNonNull(written.birthMonth(), "a row that is not red has one");
            Particulars given = new Particulars(
                    Objects.requireNonNull(written.penName(), "a row that is not red has one"),
                    born.toString(),
                    schoolClass.grade(),
                    written.gender(),
                    written.languageCodes(),
                    written.interestKeys());
            String id = idOf(row);
            Pupil pupil = Pupil.in(
                    schoolClass,
                    id,
                    given,
                    names.onFile(id, schoolClass.id(), written.realName(), given.birthMonth()),
                    clock.instant());
            return Candidate.of(row, pupil);
        }

        /** The same row of the same import is the same pupil, also when it is done once more after a crash. */
        private String idOf(CheckedRow row) {
            return new UUID(importId.getMostSignificantBits(), importId.getLeastSignificantBits() + row.number())
                    .toString();
        }
    }

    /** A name that the list gives goes before one that we suggest. */
    private static List<Candidate> writtenNamesFirst(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing(candidate -> !candidate.namedByList()))
                .toList();
    }
}
