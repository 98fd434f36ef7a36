package org.shoulashou.consent.answering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.log.LogFirst;
import org.shoulashou.consent.ConsentProblems;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.NoPhotograph;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.Proof;
import org.shoulashou.platform.pictures.Developed;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PictureHolder;
import org.shoulashou.platform.pictures.Pictures;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photographs of signed papers: taken for a pupil, named by the paper that is entered, shown to whoever compares it. */
@Component
public class Photographs implements PictureHolder {

    private static final String MODULE = "consent";
    private static final String KIND = "paper";

    private final Pictures pictures;
    private final FamilyConsents consents;
    private final TellOfConsent telling;
    private final LogFirst log;

    Photographs(Pictures pictures, FamilyConsents consents, TellOfConsent telling, LogFirst log) {
        this.pictures = pictures;
        this.consents = consents;
        this.telling = telling;
        this.log = log;
    }

    /** What is shown of a paper, by the one who enters it. */
    public record Shown(List<String> pages, @Nullable NoPhotograph without) {}

    public Mono<PaperPage> take(String pupilId, Flux<DataBuffer> body) {
        return pictures.take(body, of(pupilId)).map(Photographs::page);
    }

    /** As it was drawn or read from elsewhere. */
    public Mono<PaperPage> take(String pupilId, byte[] picture) {
        return pictures.take(picture, of(pupilId)).map(Photographs::page);
    }

    public Mono<Developed> develop(Flux<DataBuffer> body) {
        return pictures.develop(body);
    }

    public Mono<PaperPage> take(String pupilId, Developed picture) {
        return pictures.take(picture, of(pupilId)).map(Photographs::page);
    }

    /** All of this pupil's, with the record that named them. */
    public Mono<Void> forget(String pupilId) {
        return pictures.removeAll(of(pupilId));
    }

    /** One of the pages that the reader may see, after it was written down that they look; empty of any other. */
    public Mono<byte[]> show(String pupilId, Collection<PaperPage> visible, String pageId, Caller reader) {
        return Flux.fromIterable(visible)
                .any(page -> page.id().equals(pageId))
                .filter(isVisible -> isVisible)
                .flatMap(isVisible -> telling.acted(reader, Action.CONSENT_PHOTOGRAPH_SEEN, pupilId))
                .flatMap(looking -> log.thenShow(looking, pictures.picture(pageId)))
                .switchIfEmpty(Mono.error(ConsentProblems.NO_SUCH_PHOTOGRAPH::refusal));
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Mono<Boolean> holds(KeptPicture picture) {
        return consents.of(picture.owner().id()).map(consent -> consent.pages().contains(page(picture)));
    }

    Mono<Proof> proof(String pupilId, Shown shown) {
        if (shown.pages().size() > Proof.MOST_PAGES) {
            return Mono.error(ConsentProblems.TOO_MANY_PAGES.refusal(Proof.MOST_PAGES));
        }
        return shown.pages().isEmpty() ? without(shown) : photographed(pupilId, shown.pages());
    }

    public Mono<Void> keep(FamilyConsent consent) {
        return pictures.keep(consent.pages().stream().map(PaperPage::id).toList());
    }

    /** A photograph belongs to one paper: it goes with it, and must not be missing from another. */
    static void refuseIfUsedAlready(List<Given> given, @Nullable Proof proof) {
        List<PaperPage> pages = proof == null ? List.of() : proof.pages();
        if (given.stream().anyMatch(word -> word.photographs().stream().anyMatch(pages::contains))) {
            throw ConsentProblems.PAGE_GONE.refusal();
        }
    }

    private static Mono<Proof> without(Shown shown) {
        return shown.without() == null ? Mono.error(missing()) : Mono.just(new Proof(List.of(), shown.without()));
    }

    private static RuntimeException missing() {
        return ConsentProblems.PHOTOGRAPH_MISSING.refusal().at("/pages", ConsentProblems.PHOTOGRAPH_MISSING.title());
    }

    private Mono<Proof> photographed(String pupilId, List<String> ids) {
        return pictures.those(of(pupilId), ids)
                .collectMap(KeptPicture::id, Photographs::page)
                .map(known -> new Proof(inOrder(ids, known), null));
    }

    private static List<PaperPage> inOrder(List<String> ids, Map<String, PaperPage> known) {
        List<PaperPage> pages = ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
        if (pages.size() != ids.size()) {
            throw ConsentProblems.PAGE_GONE.refusal();
        }
        return pages;
    }

    private static Owner of(String pupilId) {
        return new Owner(MODULE, KIND, pupilId);
    }

    private static PaperPage page(KeptPicture picture) {
        return new PaperPage(picture.id(), picture.width(), picture.height(), picture.sha256());
    }
}
