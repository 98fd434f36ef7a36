package org.shoulashou.accounts.log;

import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The action log, as far as the reader's area goes. */
@RestController
@RequestMapping("/api/log")
class LogController {

    private final ActionLog log;
    private final Scopes scopes;

    LogController(ActionLog log, Scopes scopes) {
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

    @GetMapping
    @Needs(Permission.LOG_READ)
    Mono<Page<LogRow>> list(@Valid PageRequest request, Caller caller) {
        Criteria criteria = ActionLog.readableBy(caller.reach(Permission.LOG_READ), request.text());
        return log.visible(criteria, request.offset(), request.length())
                .concatMap(this::row)
                .collectList()
                .zipWith(log.count(criteria))
                .map(both -> new Page<>(both.getT1(), request.number(), request.length(), both.getT2()));
    }

    private Mono<LogRow> row(LogEntry entry) {
        return scopes.name(nearest(entry)).map(name -> row(entry, name));
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

    /** The keys stand from everything inwards and outwards again: everything first, then the scope itself. */
    private static Scope nearest(LogEntry entry) {
        return entry.within().size() > 1 ? Scope.ofKey(entry.within().get(1)) : Scope.EVERYTHING;
    }
}
