package org.shoulashou.exchange.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.ExchangeProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/** Whom of a class a camera may show: asked anew each time, so that a withdrawal holds at once (R05). */
@Component
public class WhoMayBeSeen {

    private final Pupils pupils;
    private final Consents consents;

    WhoMayBeSeen(Pupils pupils, Consents consents) {
        this.pupils = pupils;
        this.consents = consents;
    }

    /**
     * @param byVideo    ids of those whose guardian agreed to meetings by video
     * @param inPictures ids of those whose guardian agreed to recordings, which a photograph is
     */
    public record Seen(List<Pupil> pupils, Set<String> byVideo, Set<String> inPictures) {

        public List<Pupil> sittingOut() {
            return pupils.stream()
                    .filter(pupil -> !byVideo.contains(pupil.id()))
                    .toList();
        }

        /** Who is in view is recorded as well, and so has to have agreed to both. */
        public List<Pupil> notRecorded() {
            return pupils.stream().filter(pupil -> !mayBeRecorded(pupil.id())).toList();
        }

        /** Ids. */
        public List<String> recorded() {
            return pupils.stream().map(Pupil::id).filter(this::mayBeRecorded).toList();
        }

        public boolean mayBeRecorded(String pupil) {
            return byVideo.contains(pupil) && inPictures.contains(pupil);
        }

        public List<Pupil> notInPictures() {
            return pupils.stream()
                    .filter(pupil -> !inPictures.contains(pupil.id()))
                    .toList();
        }
    }

    public Mono<Seen> of(String schoolClass) {
        return pupils.ofClass(schoolClass)
                .collectList()
                .flatMap(this::permitted)
                .map(all -> new Seen(all.getT1(), all.getT2(), all.getT3()));
    }

    /** Where nobody's guardian agreed to recordings, there is no picture that shows only those who may be shown. */
    public Mono<Void> requireSomebodyInPictures(String schoolClass, Collection<String> pictures) {
        if (pictures.isEmpty()) return Mono.empty();
        return of(schoolClass)
                .filter(seen -> !seen.inPictures().isEmpty())
                .switchIfEmpty(Mono.error(ExchangeProblems.NOBODY_IN_PICTURES::refusal))
                .then();
    }

    private Mono<Tuple3<List<Pupil>, Set<String>, Set<String>>> permitted(List<Pupil> all) {
        List<String> ids = all.stream().map(Pupil::id).toList();
        return Mono.zip(Mono.just(all), consents.permitted(ids, What.VIDEO), consents.permitted(ids, What.RECORDING));
    }
}
