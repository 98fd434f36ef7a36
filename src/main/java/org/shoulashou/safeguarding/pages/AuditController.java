package org.shoulashou.safeguarding.pages;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;

import java.util.List;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.log.LogLines;
import org.shoulashou.accounts.log.LogLines.Line;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** After an incident: every line of the action log around one pupil, for the school's lead (R34). It holds no letter. */
@RestController
@RequestMapping("/api/pupils")
class AuditController {

    private static final Text OTHERS = new Text("学生、监护人或系统", "A child, a guardian or the system");

    private static final Sheet<Line> LINES = Sheet.<Line>named(new Text("一名学生的操作记录", "What was done around one pupil"))
            .time(new Text("时间", "Time"), Line::at)
            .bilingual(new Text("操作人", "Who"), AuditController::who)
            .bilingual(new Text("操作", "Action"), line -> line.action().text());

    private final Pupils pupils;
    private final StoredConcerns concerns;
    private final LogLines log;
    private final Sheets sheets;

    AuditController(Pupils pupils, StoredConcerns concerns, LogLines log, Sheets sheets) {
        this.pupils = pupils;
        this.concerns = concerns;
        this.log = log;
        this.sheets = sheets;
    }

    @GetMapping("/{id}/audit")
    @Needs(value = CONCERNS_HANDLE, on = "pupil", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> audit(@PathVariable String id, ServerHttpRequest request) {
        return pupils.find(id).flatMap(this::around).flatMap(around -> file(around, request));
    }

    /**
     * Whose lines are asked for.
     *
     * @param ids the child, and the concerns about it that the school knows
     */
    private record Around(List<String> ids, Scope school) {}

    private Mono<Around> around(Pupil pupil) {
        return concerns.about(pupil.id(), pupil.schoolId())
                .map(Concern::id)
                .startWith(pupil.id())
                .collectList()
                .map(ids -> new Around(ids, Scope.school(pupil.schoolId())));
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> file(Around around, ServerHttpRequest request) {
        Flux<Line> lines = log.around(around.ids(), around.school());
        return sheets.attachment(LINES, log.countAround(around.ids(), around.school()), lines, request);
    }

    private static Text who(Line line) {
        return line.actor() == null ? OTHERS : new Text(line.actor(), line.actor());
    }
}
