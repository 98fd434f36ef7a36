package org.shoulashou.accounts.log;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The action log, as far as the reader's area goes. */
@RestController
@RequestMapping("/api/log")
class LogController {

    private final ActionLog log;
    private final Scopes scopes;
    private final Sheets sheets;

    LogController(ActionLog log, Scopes scopes, Sheets sheets) {
        this.sheets = sheets;
        this.log = log;
        this.scopes = scopes;
    }

    record LogRow(
            String id,
            long seq,
            Instant at,
            @Nullable String actor,
            Action action,
            Text actionText,
            @Nullable String subject,
            Text scopeName) {}

    private static final Sheet<LogRow> LINES = Sheet.<LogRow>named(new Text("操作日志", "Action log"))
            .number(new Text("序号", "No."), LogRow::seq)
            .time(new Text("时间", "Time"), LogRow::at)
            .text(new Text("操作人", "Who"), LogRow::actor)
            .bilingual(new Text("操作", "Action"), LogRow::actionText)
            .text(new Text("对象", "On whom or what"), LogRow::subject)
            .bilingual(new Text("范围", "Where"), LogRow::scopeName);

    @GetMapping
    @Needs(Permission.LOG_READ)
    Mono<Page<LogRow>> list(@Valid PageRequest request, Caller caller) {
        Criteria criteria = ActionLog.readableBy(caller.reach(Permission.LOG_READ), request.text());
        return log.visible(criteria, request.offset(), request.length())
                .transform(this::rows)
                .collectList()
                .zipWith(log.count(criteria))
                .map(both -> new Page<>(both.getT1(), request.number(), request.length(), both.getT2()));
    }

    @GetMapping("/export")
    @Needs(Permission.LOG_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(@Valid PageRequest asked, Caller caller, ServerHttpRequest request) {
        Criteria criteria = ActionLog.readableBy(caller.reach(Permission.LOG_READ), asked.text());
        Flux<LogRow> rows = log.visible(criteria).transform(this::rows);
        return sheets.attachment(LINES, log.count(criteria), rows, request);
    }

    /** Many lines speak of the same few classes and schools: each is named once. */
    private Flux<LogRow> rows(Flux<LogEntry> entries) {
        Map<Scope, Mono<Text>> names = new ConcurrentHashMap<>();
        return entries.concatMap(
                entry -> names.computeIfAbsent(nearest(entry), this::nameOnce).map(name -> row(entry, name)));
    }

    private Mono<Text> nameOnce(Scope scope) {
        return scopes.name(scope).cache();
    }

    private static LogRow row(LogEntry entry, Text scopeName) {
        Acted acted = entry.acted();
        return new LogRow(
                entry.id(),
                entry.seq(),
                entry.at(),
                acted.actorName(),
                acted.action(),
                acted.action().text(),
                acted.subjectName(),
                scopeName);
    }

    /**
     * The keys stand from everything inwards and outwards again: everything first, then the scope itself. A single
     * pupil is passed over: the log's readers are told the class, and not a child's name.
     */
    private static Scope nearest(LogEntry entry) {
        return entry.within().stream()
                .map(Scope::ofKey)
                .filter(scope -> scope.kind() != ScopeKind.EVERYTHING && scope.kind() != ScopeKind.PUPIL)
                .findFirst()
                .orElse(Scope.EVERYTHING);
    }
}
