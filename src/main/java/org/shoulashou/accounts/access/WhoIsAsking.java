package org.shoulashou.accounts.access;

import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the caller of a request. The ways in live in {@code accounts.signin}; the gate only asks. */
public interface WhoIsAsking {

    Mono<Optional<Caller>> find(ServerWebExchange exchange);
}
