package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.CLASSES_WINDOW;
import static org.shoulashou.accounts.Permission.GUARDIANS_LINK;
import static org.shoulashou.accounts.Permission.PUPILS_CARDS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.pupils.GuardianLinks;
import org.shoulashou.accounts.pupils.GuardianLinks.GuardianLink;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.pupils.PupilCards.NewCard;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.accounts.pupils.SignInWindows;
import org.shoulashou.accounts.pupils.SignInWindows.Window;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a teacher does so that the pupils of a class, and their guardians, can come in. */
@RestController
@RequestMapping("/api/classes/{id}")
class SignInController {

    private final SignInWindows windows;
    private final PupilCards cards;
    private final GuardianLinks links;
    private final Pupils pupils;

    SignInController(SignInWindows windows, PupilCards cards, GuardianLinks links, Pupils pupils) {
        this.windows = windows;
        this.cards = cards;
        this.links = links;
        this.pupils = pupils;
    }

    /** @param minutes a short break at least, half a school day at most */
    record Opening(@NotNull @Min(5) @Max(240) Integer minutes) {

        Duration howLong() {
            return Duration.ofMinutes(minutes);
        }
    }

    @PostMapping("/window")
    @Needs(value = CLASSES_WINDOW, on = "class", in = "id")
    Mono<Window> open(@PathVariable String id, @Valid @RequestBody Opening opening, Caller caller) {
        return windows.open(id, opening.howLong(), caller);
    }

    @DeleteMapping("/window")
    @Needs(value = CLASSES_WINDOW, on = "class", in = "id")
    Mono<Window> shut(@PathVariable String id, Caller caller) {
        return windows.shut(id, caller);
    }

    @PostMapping("/pupils/{pupilId}/pictures")
    @Needs(value = PUPILS_CARDS, on = "class", in = "id")
    Mono<NewCard> renewPictures(@PathVariable String id, @PathVariable String pupilId, Caller caller) {
        return seat(id, pupilId).flatMap(seat -> cards.issue(seat, caller));
    }

    @PostMapping("/pupils/{pupilId}/guardian-link")
    @Needs(value = GUARDIANS_LINK, on = "class", in = "id")
    Mono<GuardianLink> guardianLink(
            @PathVariable String id, @PathVariable String pupilId, Caller caller, ServerWebExchange exchange) {
        return seat(id, pupilId).flatMap(seat -> links.issue(seat, caller, exchange));
    }

    private Mono<Seat> seat(String classId, String pupilId) {
        return pupils.inClass(classId, pupilId)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(SignInController::seat);
    }

    private static Seat seat(Pupil pupil) {
        return new Seat(pupil.id(), pupil.classId(), pupil.penName());
    }
}
