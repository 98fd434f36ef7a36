package org.shoulashou.directory.cards;

import static org.shoulashou.accounts.Permission.PUPILS_CARDS;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.pupils.PupilCards.NewCard;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.accounts.pupils.PupilDoor;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.DirectoryProblems;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.paper.Papers;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Languages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cards for many pupils on paper that is cut apart. */
@RestController
@RequestMapping("/api/classes/{id}/cards")
class CardController {

    private final Classes classes;
    private final Schools schools;
    private final Pupils pupils;
    private final PupilCards cards;
    private final PupilDoor door;
    private final Papers papers;

    CardController(Classes classes, Schools schools, Pupils pupils, PupilCards cards, PupilDoor door, Papers papers) {
        this.classes = classes;
        this.schools = schools;
        this.pupils = pupils;
        this.cards = cards;
        this.door = door;
        this.papers = papers;
    }

    record Wanted(@NotNull @Size(min = 1, max = 200) Set<String> pupils) {}

    /** New pictures for each of them: earlier cards of these pupils stop working. */
    @PostMapping
    @Needs(value = PUPILS_CARDS, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> print(
            @PathVariable String id, @Valid @RequestBody Wanted wanted, Caller caller, ServerWebExchange exchange) {
        Locale language = Languages.of(exchange.getRequest());
        return issued(id, wanted.pupils(), caller)
                .zipWith(around(id))
                .map(both -> sheet(both.getT1(), both.getT2(), exchange))
                .map(sheet -> papers.attachment(sheet.paper(language)));
    }

    private record Around(School school, SchoolClass schoolClass) {}

    private Mono<Around> around(String classId) {
        return classes.find(classId)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .zipWhen(found -> schools.find(found.schoolId()), (found, school) -> new Around(school, found));
    }

    private Mono<List<NewCard>> issued(String classId, Set<String> wanted, Caller caller) {
        return pupils.ofClass(classId)
                .filter(pupil -> wanted.contains(pupil.id()))
                .map(pupil -> new Seat(pupil.id(), classId, pupil.penName()))
                .collectList()
                .filter(seats -> !seats.isEmpty())
                .switchIfEmpty(Mono.error(DirectoryProblems.NOBODY_CHOSEN::refusal))
                .flatMap(seats -> cards.issue(seats, caller).collectList())
                .filter(issued -> !issued.isEmpty())
                .switchIfEmpty(Mono.error(PlatformProblems.STALE::refusal));
    }

    private PupilCardSheet sheet(List<NewCard> issued, Around around, ServerWebExchange exchange) {
        String code = issued.get(0).classCode();
        return new PupilCardSheet(
                around.school().names(),
                around.schoolClass().names(),
                code,
                door.with(code, exchange),
                door.bare(exchange),
                issued.stream()
                        .map(card -> new PupilCardSheet.Pupil(card.penName(), card.pictures()))
                        .toList());
    }
}
