package org.shoulashou.exchange.pages;

import static org.shoulashou.accounts.Permission.CONCERNS_RAISE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.exchange.arranging.TellNotRight;
import org.shoulashou.exchange.arranging.TellNotRight.Said;
import org.shoulashou.safeguarding.Matter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for what does not feel right about a meeting; whoever went through it sees no more of it (R23). */
@RestController
@RequestMapping("/api/meetings/{id}")
class MeetingConcernController {

    private final TellNotRight tell;

    MeetingConcernController(TellNotRight tell) {
        this.tell = tell;
    }

    /**
     * @param once   a fresh word of the page: the same form sent twice is one concern
     * @param pupils of the own class, first the one whom it is about
     * @param stop   whether the meeting is called off at once
     */
    record MeetingConcern(
            @NotBlank @Size(max = 60) String once,
            @NotNull Matter matter,
            @NotEmpty @Size(max = 10) List<@NotBlank String> pupils,
            @NotBlank @Size(max = 2000) String text,
            boolean stop) {}

    record MeetingConcernReceived(boolean received) {}

    @PostMapping("/concerns")
    @Needs(value = CONCERNS_RAISE, on = "meeting", in = "id")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MeetingConcernReceived> raise(
            @PathVariable String id, @Valid @RequestBody MeetingConcern asked, Caller caller) {
        Said said = new Said(asked.once(), asked.matter(), asked.pupils(), asked.text(), asked.stop());
        return tell.tell(id, said, caller).map(raised -> new MeetingConcernReceived(true));
    }
}
