package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.exchange.contacts.Contact;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.exchange.contacts.Contacts;
import org.shoulashou.exchange.contacts.LogContact;
import org.shoulashou.exchange.contacts.LogContact.Seen;
import org.shoulashou.exchange.evidence.EvidencePictures;
import org.shoulashou.exchange.evidence.OpenShelves;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.pages.ReportController.MeetingPicture;
import org.shoulashou.exchange.pages.ReportController.PicturesKept;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contacts of other kinds: logged by one school, confirmed by the other. */
@RestController
@RequestMapping("/api")
class ContactController {

    private final Contacts contacts;
    private final LogContact log;
    private final ShowContacts show;
    private final EvidencePictures evidence;
    private final OpenShelves shelves;

    ContactController(
            Contacts contacts, LogContact log, ShowContacts show, EvidencePictures evidence, OpenShelves shelves) {
        this.contacts = contacts;
        this.log = log;
        this.show = show;
        this.evidence = evidence;
        this.shelves = shelves;
    }

    record NewContact(
            @NotBlank @Size(max = 60) String once,
            @NotNull ContactKind kind,
            @NotNull LocalDate day,
            @NotNull @Min(1) @Max(500) Integer heads,
            @Size(max = 120) @Nullable String note,
            @NotNull @Size(max = 3) List<@NotNull String> pictures,
            boolean allMayBeShown) {}

    record ContactAnswer(@NotNull Long version, @NotNull ContactState answer) {}

    @GetMapping("/contacts")
    @Needs(EXCHANGE_ARRANGE)
    Mono<Page<ContactRow>> list(@Valid PageRequest asked, Caller caller) {
        return contacts.seenBy(caller.reach(EXCHANGE_ARRANGE), asked).flatMap(page -> show.rows(page, caller));
    }

    @PostMapping("/class-pairings/{id}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = EXCHANGE_ARRANGE, on = "class-pairing", in = "id")
    Mono<ContactRow> log(@PathVariable String id, @Valid @RequestBody NewContact asked, Caller caller) {
        Seen seen = new Seen(
                asked.once(),
                asked.kind(),
                asked.day(),
                asked.heads(),
                asked.note(),
                asked.pictures(),
                asked.allMayBeShown());
        return log.log(id, seen, caller).flatMap(contact -> show.row(contact, caller));
    }

    @PostMapping("/class-pairings/{id}/contacts/pictures")
    @Needs(value = EXCHANGE_ARRANGE, on = "class-pairing", in = "id")
    Mono<MeetingPicture> take(@PathVariable String id, @RequestBody Flux<DataBuffer> body, Caller caller) {
        return log.take(id, body, caller).map(kept -> new MeetingPicture(kept.id(), kept.width(), kept.height()));
    }

    @PostMapping("/contacts/{id}/answer")
    @Needs(value = EXCHANGE_ARRANGE, on = "contact", in = "id")
    Mono<ContactRow> answer(@PathVariable String id, @Valid @RequestBody ContactAnswer asked, Caller caller) {
        return log.answer(id, asked.answer(), asked.version(), caller).flatMap(contact -> show.row(contact, caller));
    }

    @GetMapping(path = "/contacts/{id}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = EXCHANGE_ARRANGE, on = "contact", in = "id")
    Mono<ResponseEntity<byte[]>> picture(
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam(defaultValue = "false") boolean again,
            Caller caller) {
        return contacts.get(id)
                .flatMap(contact -> picture(contact, picture, again, caller))
                .map(PictureAnswer::of);
    }

    /** As of a meeting: what is kept was looked at again, the rest is removed. */
    @PostMapping("/contacts/{id}/pictures/again")
    @Needs(value = EXCHANGE_ARRANGE, on = "contact", in = "id")
    Mono<ContactRow> again(@PathVariable String id, @Valid @RequestBody PicturesKept kept, Caller caller) {
        return contacts.get(id)
                .delayUntil(contact -> again(contact, kept, caller))
                .flatMap(contact -> show.row(contact, caller));
    }

    private Mono<Void> again(Contact contact, PicturesKept kept, Caller caller) {
        return isOwn(contact, Half.speaking(contact.between(), caller))
                ? shelves.lookedAgain(contact.shelf(), kept.vouched(), caller)
                : Mono.empty();
    }

    private Mono<byte[]> picture(Contact contact, String picture, boolean again, Caller caller) {
        Half half = Half.of(contact.between(), caller);
        Acted looking =
                EvidencePictures.looking(caller, contact.id(), contact.between().logged(half));
        return shelves.visible(isOwn(contact, half) ? contact.shelf() : null, again)
                .flatMap(visible -> evidence.show(visible, picture, looking));
    }

    private static boolean isOwn(Contact contact, Half half) {
        return half == contact.by();
    }
}
