package org.shoulashou.safeguarding.evidence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PictureHolder;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.safeguarding.SafeguardingProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pictures of a concern's own: copied as soon as it is raised, so that they stay whatever a child drops or a lead lets be erased,
 * and shown to leads alone, each look written down first (R15).
 */
@Component
public class EvidencePictures implements PictureHolder {

    private static final Logger log = LoggerFactory.getLogger(EvidencePictures.class);
    private static final String MODULE = "safeguarding";
    private static final String KIND = "evidence";
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Pictures pictures;
    private final ReactiveMongoTemplate database;
    private final OpenEvidence evidence;

    EvidencePictures(Pictures pictures, ReactiveMongoTemplate database, OpenEvidence evidence) {
        this.pictures = pictures;
        this.database = database;
        this.evidence = evidence;
    }

    /** Copies by the ids of those that they are of, as far as they come in a moment; the others are tried again. */
    Mono<Map<String, String>> copies(String concernId, List<String> ids) {
        return Flux.fromIterable(ids)
                .concatMap(id -> copy(concernId, id).map(copy -> Map.entry(id, copy)))
                .take(A_MOMENT)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<String> copy(String concernId, String id) {
        return pictures.copy(id, new Owner(MODULE, KIND, concernId))
                .map(KeptPicture::id)
                .doOnError(failure -> log.warn("A picture could not be kept as evidence of {}", concernId, failure))
                .onErrorComplete();
    }

    Mono<Void> keep(Collection<String> ids) {
        return pictures.keep(ids);
    }

    public Mono<byte[]> show(String concernId, String picture, Caller lead) {
        return evidence.open(concernId, lead)
                .filter(opened -> opened.pictures().contains(picture))
                .flatMap(opened -> pictures.picture(picture))
                .switchIfEmpty(Mono.error(SafeguardingProblems.NO_PICTURE::refusal));
    }

    @Override
    public String module() {
        return MODULE;
    }

    /** Where evidence was written down, what it names is needed as long as it is there. */
    @Override
    public Mono<Boolean> holds(KeptPicture picture) {
        return database.findById(picture.owner().id(), SealedEvidence.class)
                .map(kept -> evidence.read(kept).pictures().contains(picture.id()))
                .defaultIfEmpty(false);
    }
}
