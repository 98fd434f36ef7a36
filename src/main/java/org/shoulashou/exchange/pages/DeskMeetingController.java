package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.arranging.Felt;
import org.shoulashou.exchange.arranging.TellAsFamily;
import org.shoulashou.exchange.pages.ChildMeetings.ChildMeeting;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Meetings of a child's class, on the desk, and the one tap that says that something does not feel right (R23). */
@RestController
@RequestMapping("/api/desk/meetings")
class DeskMeetingController {

    private final Pupils pupils;
    private final ChildMeetings meetings;
    private final TellAsFamily tell;

    DeskMeetingController(Pupils pupils, ChildMeetings meetings, TellAsFamily tell) {
        this.pupils = pupils;
        this.meetings = meetings;
        this.tell = tell;
    }

    /** @param meetings the next and the last */
    record DeskMeetings(List<ChildMeeting> meetings) {}

    /** @param stop whether the child wants the friendship to rest */
    record MeetingFelt(@Nullable Felt why, boolean stop) {}

    record MeetingWord(Text message) {}

    @GetMapping
    @Needs(DESK_OPEN)
    Mono<DeskMeetings> next(Caller pupil) {
        return pupils.find(pupil.accountId())
                .flatMap(meetings::around)
                .defaultIfEmpty(List.of())
                .map(DeskMeetings::new);
    }

    @PostMapping("/{id}/not-right")
    @Needs(DESK_OPEN)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MeetingWord> notRight(@PathVariable String id, @Valid @RequestBody MeetingFelt felt, Caller pupil) {
        return pupils.find(pupil.accountId())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .zipWhen(child -> meetings.theirs(id, child))
                .flatMap(both -> tell.child(both.getT2(), both.getT1(), felt.why(), felt.stop()))
                .map(MeetingWord::new);
    }
}
