package org.shoulashou.coverage.bulletins.examples;

import static org.shoulashou.accounts.Permission.PUPILS_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.coverage.bulletins.examples.GoodExample.State;
import org.shoulashou.coverage.bulletins.examples.TellExample.Story;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Good examples of a class, told and approved by its own school's people. */
@RestController
@RequestMapping("/api/classes/{id}/good-examples")
class ExampleController {

    private final TellExample tell;

    ExampleController(TellExample tell) {
        this.tell = tell;
    }

    /** @param key made by the page for this one example */
    record NewExample(
            @NotBlank @Size(max = 60) String key,
            @NotEmpty @Size(max = 20) List<@NotBlank String> pupils,
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 1500) String words) {

        Story story() {
            return new Story(key, List.copyOf(pupils), title.strip(), words.strip());
        }
    }

    record ExampleRow(
            String id,
            String title,
            String words,
            List<String> pupils,
            State state,
            String author,
            Instant at,
            @Nullable String decidedBy,
            List<String> allowedActions) {

        static ExampleRow of(GoodExample example, Caller caller) {
            boolean own = example.author().is(caller);
            List<String> acts = switch (example.state()) {
                case TOLD -> own ? List.of("takeBack") : List.of("approve", "takeBack");
                case APPROVED -> List.of("takeBack");
                case TAKEN_BACK -> List.of();
            };
            return new ExampleRow(
                    example.id(),
                    example.title(),
                    example.words(),
                    example.pupils(),
                    example.state(),
                    example.author().name(),
                    example.at(),
                    example.decidedBy() == null ? null : example.decidedBy().name(),
                    acts);
        }
    }

    @GetMapping
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Flux<ExampleRow> list(@PathVariable String id, Caller caller) {
        return tell.of(id).map(example -> ExampleRow.of(example, caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<ExampleRow> tell(@PathVariable String id, @Valid @RequestBody NewExample form, Caller caller) {
        return tell.tell(id, form.story(), caller).map(example -> ExampleRow.of(example, caller));
    }

    @PostMapping("/{example}/approval")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<ExampleRow> approve(@PathVariable String id, @PathVariable String example, Caller caller) {
        return tell.approve(id, example, caller).map(now -> ExampleRow.of(now, caller));
    }

    @DeleteMapping("/{example}")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<ExampleRow> takeBack(@PathVariable String id, @PathVariable String example, Caller caller) {
        return tell.takeBack(id, example, caller).map(now -> ExampleRow.of(now, caller));
    }
}
