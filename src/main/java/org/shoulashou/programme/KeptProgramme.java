package org.shoulashou.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.documents.Documents;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.programme.Proposal.Decision;
import org.shoulashou.programme.Proposal.State;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;

/**
 * A programme with its history and what is proposed. One document, so that deciding about a proposal and its taking
 * effect are one write, and of two decisions at the same moment one is stale.
 *
 * @param content what is in effect, as stored by {@link Documents}
 * @param places  keys of the places of both sides
 * @param around  keys of everything around those places, and of the places themselves
 * @param keptAt  keys of the scopes from which it may be changed: its keeper and all around it
 */
@org.springframework.data.mongodb.core.mapping.Document("programmes")
@CompoundIndex(def = "{places: 1, _id: 1}")
@CompoundIndex(def = "{around: 1, _id: 1}")
public record KeptProgramme(
        @Id String id,
        @Version @Nullable Long revision,
        Document content,
        List<ProgrammeVersion> versions,
        List<Proposal> proposals,
        List<String> places,
        List<String> around,
        List<String> keptAt,
        Outbox outbox)
        implements Aggregate<KeptProgramme> {

    public static KeptProgramme first(Programme programme, ProgrammeVersion version) {
        return new KeptProgramme(
                programme.id(),
                null,
                Documents.of(programme),
                List.of(version),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Outbox.empty());
    }

    public Programme programme() {
        return Documents.read(content, Programme.class);
    }

    public ProgrammeVersion current() {
        return versions.get(versions.size() - 1);
    }

    public int number() {
        return current().number();
    }

    public Optional<ProgrammeVersion> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    /** What the file said when it was last taken in. */
    public Optional<ProgrammeVersion> lastFromFile() {
        return versions.stream()
                .filter(each -> each.origin() == ProgrammeVersion.Origin.FILE)
                .reduce((earlier, later) -> later);
    }

    public Optional<Proposal> proposal(String proposal) {
        return proposals.stream().filter(each -> each.id().equals(proposal)).findFirst();
    }

    public KeptProgramme becoming(Programme next, ProgrammeVersion version) {
        List<ProgrammeVersion> longer =
                Stream.concat(versions.stream(), Stream.of(version)).toList();
        return new KeptProgramme(id, revision, Documents.of(next), longer, proposals, places, around, keptAt, outbox);
    }

    public KeptProgramme proposing(Proposal proposal) {
        List<Proposal> more =
                Stream.concat(proposals.stream(), Stream.of(proposal)).toList();
        return new KeptProgramme(id, revision, content, versions, more, places, around, keptAt, outbox);
    }

    public KeptProgramme deciding(Proposal proposal, State as, Decision decision) {
        List<Proposal> decided = proposals.stream()
                .map(each -> each.id().equals(proposal.id()) ? each.decided(as, decision) : each)
                .toList();
        return new KeptProgramme(id, revision, content, versions, decided, places, around, keptAt, outbox);
    }

    public KeptProgramme lying(List<String> sides, List<String> everywhereAround, List<String> keeping) {
        return new KeptProgramme(id, revision, content, versions, proposals, sides, everywhereAround, keeping, outbox);
    }

    @Override
    public KeptProgramme withOutbox(Outbox next) {
        return new KeptProgramme(id, revision, content, versions, proposals, places, around, keptAt, next);
    }
}
