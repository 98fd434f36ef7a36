package org.shoulashou.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.consent.notices.Notices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is permitted for whom. Nobody else decides it, and nobody remembers the answer. */
@Component
public class Consents {

    private final FamilyConsents consents;
    private final Notices notices;

    Consents(FamilyConsents consents, Notices notices) {
        this.consents = consents;
        this.notices = notices;
    }

    public Mono<Boolean> permits(String pupilId, What what) {
        return permits(pupilId, Set.of(what));
    }

    /** Whether there may be a pairing and a letter (R01). */
    public Mono<Boolean> mayCorrespond(String pupilId) {
        return permits(pupilId, What.TO_CORRESPOND);
    }

    /** Those of them for whom it is permitted. */
    public Mono<Set<String>> permitted(Collection<String> pupilIds, What what) {
        return permitted(pupilIds, Set.of(what));
    }

    /** Those of them who may be paired and may write (R01). */
    public Mono<Set<String>> mayCorrespond(Collection<String> pupilIds) {
        return permitted(pupilIds, What.TO_CORRESPOND);
    }

    /** Of those who may be paired and may write, since when without a break. */
    Mono<Map<String, Instant>> mayCorrespondSince(Collection<String> pupilIds) {
        return consents.of(pupilIds)
                .flatMap(consent -> Mono.justOrEmpty(since(consent)).map(at -> Map.entry(consent.id(), at)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Optional<Instant> since(FamilyConsent consent) {
        return consent.permittedSince(What.TO_CORRESPOND, notices.countsFrom());
    }

    /** Ends in a refusal that names what is missing. */
    public Mono<Void> require(String pupilId, What what) {
        return require(pupilId, Set.of(what));
    }

    public Mono<Void> requireToCorrespond(String pupilId) {
        return require(pupilId, What.TO_CORRESPOND);
    }

    private Mono<Void> require(String pupilId, Set<What> needed) {
        return permits(pupilId, needed)
                .filter(permitted -> permitted)
                .switchIfEmpty(Mono.error(() -> ConsentProblems.missing(needed)))
                .then();
    }

    private Mono<Boolean> permits(String pupilId, Set<What> needed) {
        return consents.of(pupilId).map(consent -> holds(consent, needed));
    }

    private Mono<Set<String>> permitted(Collection<String> pupilIds, Set<What> needed) {
        return consents.of(pupilIds)
                .filter(consent -> holds(consent, needed))
                .map(FamilyConsent::id)
                .collect(Collectors.toSet());
    }

    private boolean holds(FamilyConsent consent, Set<What> needed) {
        return consent.permitted(notices.countsFrom()).containsAll(needed);
    }
}
