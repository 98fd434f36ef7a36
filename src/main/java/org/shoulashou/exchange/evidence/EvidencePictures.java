package org.shoulashou.exchange.evidence;

import java.util.Collection;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.log.LogFirst;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PictureHolder;
import org.shoulashou.platform.pictures.Pictures;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Evidence belongs to one class of a pair: its owner's id names both, so that the other class never finds it. */
@Component
public class EvidencePictures implements PictureHolder {

    private static final String MODULE = "exchange";
    private static final String KIND = "evidence";

    private final Pictures pictures;
    private final LogFirst log;
    private final List<NamesEvidence> naming;

    EvidencePictures(Pictures pictures, LogFirst log, List<NamesEvidence> naming) {
        this.pictures = pictures;
        this.log = log;
        this.naming = naming;
    }

    public Mono<KeptPicture> take(String classPairing, String schoolClass, Flux<DataBuffer> body) {
        return pictures.take(body, owner(classPairing, schoolClass));
    }

    /** Ends in a refusal when one of them is not there, or belongs to somebody else. */
    public Mono<Void> require(String classPairing, String schoolClass, Collection<String> ids) {
        return pictures.those(owner(classPairing, schoolClass), ids)
                .count()
                .filter(found -> found == ids.stream().distinct().count())
                .switchIfEmpty(Mono.error(ExchangeProblems.PICTURE_GONE::refusal))
                .then();
    }

    public Mono<Void> keep(Collection<String> ids) {
        return pictures.keep(ids);
    }

    Mono<Void> remove(Collection<String> ids) {
        return Flux.fromIterable(ids).concatMap(pictures::remove).then();
    }

    /** After it was written down who looks. */
    public Mono<byte[]> show(Collection<String> visible, String id, Acted looking) {
        return Mono.just(id)
                .filter(visible::contains)
                .flatMap(known -> log.thenShow(looking, pictures.picture(known)))
                .switchIfEmpty(Mono.error(ExchangeProblems.PICTURE_GONE::refusal));
    }

    public static Acted looking(Caller caller, String subject, List<String> within) {
        return Acted.by(caller, Action.MEETING_PICTURE_SEEN, within).on(subject);
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Mono<Boolean> holds(KeptPicture picture) {
        return Flux.fromIterable(naming)
                .concatMap(each -> each.names(picture.id()))
                .any(named -> named);
    }

    private static Owner owner(String classPairing, String schoolClass) {
        return new Owner(MODULE, KIND, classPairing + "/" + schoolClass);
    }
}
