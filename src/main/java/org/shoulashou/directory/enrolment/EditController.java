package org.shoulashou.directory.enrolment;

import static org.shoulashou.accounts.Permission.PUPILS_ENROL;

import jakarta.validation.Valid;
import java.util.Objects;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupil;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One pupil of the roll, mended in place. */
@RestController
@RequestMapping("/api/classes/{id}/pupils/{pupilId}")
class EditController {

    private final EditPupil edit;

    EditController(EditPupil edit) {
        this.edit = edit;
    }

    record Edited(String id, long version) {

        static Edited of(Pupil pupil) {
            return new Edited(pupil.id(), Objects.requireNonNullElse(pupil.version(), 0L));
        }
    }

    @PutMapping
    @Needs(value = PUPILS_ENROL, on = "class", in = "id")
    Mono<Edited> edit(
            @PathVariable String id, @PathVariable String pupilId, @Valid @RequestBody Written written, Caller caller) {
        return edit.edit(id, pupilId, written, caller).map(Edited::of);
    }
}
