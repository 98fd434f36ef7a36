package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.FAMILY_CONCERN;
import static org.shoulashou.accounts.Permission.FAMILY_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.arranging.TellAsFamily;
import org.shoulashou.exchange.arranging.TellAsFamily.Said;
import org.shoulashou.exchange.pages.ChildMeetings.ChildMeeting;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.safeguarding.Matter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A guardian sees when the child's class meets another, and may say that something about it does not feel right (R23). */
@RestController
@RequestMapping("/api/family/pupils/{id}/meetings")
class FamilyMeetingController {

    private final Pupils pupils;
    private final ChildMeetings meetings;
    private final TellAsFamily tell;

    FamilyMeetingController(Pupils pupils, ChildMeetings meetings, TellAsFamily tell) {
        this.pupils = pupils;
        this.meetings = meetings;
        this.tell = tell;
    }

    /** @param meetings the next and the last */
    record FamilyMeetings(List<ChildMeeting> meetings) {}

    /** @param once a fresh word of the page: the same form sent twice is one concern */
    record FamilyMeetingConcern(
            @NotBlank @Size(max = 60) String once,
            @NotNull Matter matter,
            @NotBlank @Size(max = 2000) String text) {}

    record FamilyMeetingReceived(boolean received) {}

    @GetMapping
    @Needs(value = FAMILY_READ, on = "pupil", in = "id")
    Mono<FamilyMeetings> next(@PathVariable String id) {
        return pupils.find(id)
                .flatMap(meetings::around)
                .defaultIfEmpty(List.of())
                .map(FamilyMeetings::new);
    }

    @PostMapping("/{meeting}/concerns")
    @Needs(value = FAMILY_CONCERN, on = "pupil", in = "id")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<FamilyMeetingReceived> tell(
            @PathVariable String id,
            @PathVariable String meeting,
            @Valid @RequestBody FamilyMeetingConcern asked,
            Caller guardian) {
        Said said = new Said(asked.once(), asked.matter(), asked.text());
        return pupils.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .zipWhen(child -> meetings.theirs(meeting, child))
                .flatMap(both -> tell.guardian(both.getT2(), both.getT1(), said, guardian.accountId()))
                .map(raised -> new FamilyMeetingReceived(true));
    }
}
