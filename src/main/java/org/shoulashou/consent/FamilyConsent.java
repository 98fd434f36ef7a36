package org.shoulashou.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All that was said about one pupil's consents. What holds now follows from it: the last word of each guardian, the
 * stricter of two, and the child's own. An answer to a text that was replaced no longer permits anything (R06); a no
 * stays a no until its guardian says otherwise.
 *
 * @param id      the pupil
 * @param given   every word, oldest first
 * @param waiting a paper that a second adult has not confirmed yet
 */
@Document("consents")
@CompoundIndex(name = "waiting", def = "{'waiting.within': 1, 'waiting.recordedAt': 1}", sparse = true)
public record FamilyConsent(
        @Id String id,
        @Version @Nullable Long version,
        List<Given> given,
        List<Asked> asked,
        @Nullable Paper waiting,
        Outbox outbox)
        implements Aggregate<FamilyConsent> {

    public FamilyConsent {
        given = List.copyOf(given);
        asked = List.copyOf(asked);
    }

    public static FamilyConsent ofNobodyYet(String pupilId) {
        return new FamilyConsent(pupilId, null, List.of(), List.of(), null, Outbox.empty());
    }

    public long revision() {
        return version == null ? -1 : version;
    }

    public Optional<Given> lastOf(String giver) {
        return given.stream().filter(each -> each.giver().equals(giver)).reduce((first, second) -> second);
    }

    /** Whether the child wants nothing of it now, whatever the guardians say. */
    public boolean childStopped() {
        return lastOf(id).map(word -> word.how() == How.STOPPED).orElse(false);
    }

    /** What is permitted now. Nothing is without taking part. */
    public Set<What> permitted(int countsFrom) {
        Set<What> permitted = EnumSet.noneOf(What.class);
        answers(countsFrom).forEach((what, yes) -> {
            if (yes) {
                permitted.add(what);
            }
        });
        return childStopped() || !permitted.contains(What.TAKE_PART) ? Set.of() : permitted;
    }

    /** Since which word all of this has been permitted without a break; absent while it is not. */
    Optional<Instant> permittedSince(Set<What> needed, int countsFrom) {
        Optional<Instant> since = Optional.empty();
        for (int words = given.size(); words > 0; words--) {
            FamilyConsent then = with(given.subList(0, words), asked, waiting);
            if (!then.permitted(countsFrom).containsAll(needed)) break;
            since = Optional.of(given.get(words - 1).at());
        }
        return since;
    }

    /** The answers that count, the stricter of two guardians; what nobody answered is absent. */
    public Map<What, Boolean> answers(int countsFrom) {
        Map<What, Boolean> answers = new LinkedHashMap<>();
        for (What what : What.values()) {
            if (lastWords().anyMatch(word -> word.no().contains(what))) {
                answers.put(what, false);
            } else if (lastWords()
                    .anyMatch(word -> word.notice() >= countsFrom && word.yes().contains(what))) {
                answers.put(what, true);
            }
        }
        return answers;
    }

    public Standing standing(int countsFrom) {
        if (lastWords().findAny().isEmpty()) {
            return childStopped() ? Standing.WITHDRAWN : Standing.NOT_ANSWERED;
        }
        if (childStopped()) {
            return Standing.WITHDRAWN;
        }
        if (lastWords().noneMatch(word -> word.notice() >= countsFrom)) {
            return Standing.ASKED_AGAIN;
        }
        Set<What> permitted = permitted(countsFrom);
        if (permitted.containsAll(What.TO_CORRESPOND)) {
            return permitted.size() == What.values().length ? Standing.AGREED : Standing.PARTLY;
        }
        return given.stream().anyMatch(Given::agrees) ? Standing.WITHDRAWN : Standing.REFUSED;
    }

    /** With this word; unchanged when it repeats the giver's last one. */
    public FamilyConsent saying(Given word) {
        boolean repeats = lastOf(word.giver()).map(word::saysTheSameAs).orElse(false);
        return repeats ? this : with(after(given, word), asked, waiting);
    }

    public FamilyConsent asking(Asked family) {
        return with(given, after(asked, family), waiting);
    }

    /** A paper is entered; unchanged when the same person enters the same again. */
    public FamilyConsent recording(Paper paper) {
        if (waiting != null && waiting.isSameEntryAs(paper)) {
            return this;
        }
        if (waiting != null) {
            throw ConsentProblems.PAPER_WAITS.refusal();
        }
        return with(given, asked, paper);
    }

    /** The second adult found the same on the paper. */
    public FamilyConsent confirming(Paper paper, Given.Hand confirmedBy, Instant at) {
        return with(after(given, Given.onPaper(paper, confirmedBy, at)), asked, null);
    }

    /** Other photographs of the paper that waits; afterwards they stay as they were compared. */
    public FamilyConsent photographedAs(Paper paper, Proof proof) {
        return with(given, asked, paper.with(proof));
    }

    public FamilyConsent discarding() {
        return with(given, asked, null);
    }

    /** Every photographed page that somebody may still want to see. */
    public List<PaperPage> pages() {
        List<PaperPage> waits = waiting == null ? List.of() : waiting.signed().pages();
        return Stream.concat(given.stream().flatMap(word -> word.photographs().stream()), waits.stream())
                .toList();
    }

    private Stream<Given> lastWords() {
        return given.stream()
                .filter(word -> !word.isOfChild())
                .map(Given::giver)
                .distinct()
                .flatMap(giver -> lastOf(giver).stream());
    }

    private FamilyConsent with(List<Given> words, List<Asked> families, @Nullable Paper paper) {
        return new FamilyConsent(id, version, words, families, paper, outbox);
    }

    @Override
    public FamilyConsent withOutbox(Outbox next) {
        return new FamilyConsent(id, version, given, asked, waiting, next);
    }

    private static <T> List<T> after(List<T> all, T next) {
        return Stream.concat(all.stream(), Stream.of(next)).toList();
    }
}
