package org.shoulashou.directory.bulk.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.pupils.PenNameFault;
import org.shoulashou.directory.pupils.PenNameSuggestions;
import org.shoulashou.directory.pupils.PenNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Inserts the pupils of a batch in one go and sorts what the unique indexes refuse: the same child, or a pen name that
 * somebody has. Doing it again gives the same answer.
 */
@Component
public class EnrolBatch {

    private static final int MOST_TRIES = 12;
    /** Who still finds none free is in a very large class: names get a number. */
    private static final int NUMBERED_FROM = 4;

    private static final long OTHER_SUGGESTIONS = 1_009;

    private final Pupils pupils;

    EnrolBatch(Pupils pupils) {
        this.pupils = pupils;
    }

    public record Enrolled(Counts counts, List<Rejected> rejected) {}

    private record Tally(List<Candidate> left, Counts counts, List<Rejected> rejected, int tries) {}

    public Mono<Enrolled> enrol(Batch batch) {
        Counts before = new Counts(0, 0, batch.rejectedRows());
        return Mono.just(new Tally(batch.candidates(), before, batch.faults(), 0))
                .expand(this::once)
                .last()
                .map(tally -> new Enrolled(tally.counts(), tally.rejected()));
    }

    private Mono<Tally> once(Tally tally) {
        List<RawBsonDocument> written =
                tally.left().stream().map(Candidate::written).toList();
        return written.isEmpty() ? Mono.empty() : pupils.insertAll(written).flatMap(taken -> afterwards(tally, taken));
    }

    private Mono<Tally> afterwards(Tally tally, List<Integer> taken) {
        List<Candidate> refused = taken.stream().map(tally.left()::get).toList();
        Counts counts = tally.counts().plus(new Counts((long) tally.left().size() - refused.size(), 0, 0));
        if (refused.isEmpty()) return Mono.just(new Tally(List.of(), counts, tally.rejected(), tally.tries()));
        return pupils.idsByEnrolment(refused.stream().map(Candidate::enrolment).toList())
                .map(known -> sorted(refused, known, new Tally(List.of(), counts, tally.rejected(), tally.tries())));
    }

    private Tally sorted(List<Candidate> refused, Map<String, String> known, Tally so) {
        List<Candidate> again = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>(so.rejected());
        Counts counts = so.counts();
        for (Candidate candidate : refused) {
            String id = known.get(candidate.enrolment());
            if (id != null) {
                boolean ours = id.equals(candidate.pupil().id());
                counts = counts.plus(ours ? new Counts(1, 0, 0) : new Counts(0, 1, 0));
            } else if (candidate.namedByList() || so.tries() == MOST_TRIES) {
                counts = counts.plus(new Counts(0, 0, 1));
                rejected.add(taken(candidate));
            } else {
                again.add(renamed(candidate, so.tries() + 1));
            }
        }
        return new Tally(again, counts, rejected, so.tries() + 1);
    }

    private static Rejected taken(Candidate candidate) {
        return new Rejected(
                candidate.row(), PupilField.PEN_NAME.text(), PenNameFault.TAKEN.what(), PenNameFault.TAKEN.mend());
    }

    private static Candidate renamed(Candidate candidate, int attempt) {
        Pupil before = candidate.pupil();
        Particulars given = before.particulars();
        long seed = candidate.row() + attempt * OTHER_SUGGESTIONS;
        PenNames tried = new PenNames(List.of(before.penName()));
        String name =
                PenNameSuggestions.suggest(seed, 1, candidate.realName(), tried).get(0);
        Pupil renamed = before.with(
                new Particulars(
                        name, given.birthMonth(), given.grade(), given.gender(), given.languages(), given.interests()),
                new Pupil.NameOnFile(before.realName(), candidate.enrolment()));
        return candidate.renamed(renamed);
    }
}
