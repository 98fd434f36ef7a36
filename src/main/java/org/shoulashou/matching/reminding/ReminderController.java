package org.shoulashou.matching.reminding;

import static org.shoulashou.accounts.Permission.MATCHING_READ;
import static org.shoulashou.accounts.Permission.MATCHING_RUN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.reminding.Unanswered.SilentSchool;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who has not answered a hand-over, and reminding them. */
@RestController
@RequestMapping("/api/runs/{id}/hand-over")
class ReminderController {

    private final Unanswered unanswered;
    private final RemindSchool remind;

    ReminderController(Unanswered unanswered, RemindSchool remind) {
        this.unanswered = unanswered;
        this.remind = remind;
    }

    record Reminding(@NotBlank String school) {}

    record Silent(List<SilentSchool> schools) {}

    @GetMapping("/unanswered")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<Silent> unanswered(@PathVariable String id) {
        return unanswered.schools(id).map(Silent::new);
    }

    @PostMapping("/reminders")
    @Needs(value = MATCHING_RUN, on = "run", in = "id")
    Mono<Silent> remind(@PathVariable String id, @Valid @RequestBody Reminding asked, Caller caller) {
        return remind.remind(id, asked.school(), caller).then(Mono.defer(() -> unanswered(id)));
    }
}
