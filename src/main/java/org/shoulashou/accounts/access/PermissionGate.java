package org.shoulashou.accounts.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Paths;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Stands before every endpoint: finds who asks, and lets pass only what the endpoint declares. */
@Component
@Order(0)
class PermissionGate implements WebFilter {

    private final RequestMappingHandlerMapping endpoints;
    private final WhoIsAsking whoIsAsking;
    private final Map<String, Located> located;

    PermissionGate(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            WhoIsAsking whoIsAsking,
            List<Located> located) {
        this.endpoints = endpoints;
        this.whoIsAsking = whoIsAsking;
        this.located = located.stream().collect(Collectors.toMap(Located::kind, Function.identity()));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!Paths.isApi(exchange)) {
            return chain.filter(exchange);
        }
        return endpoint(exchange)
                .zipWith(whoIsAsking.find(exchange))
                .flatMap(both -> pass(exchange, both.getT1(), both.getT2()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<HandlerMethod> endpoint(ServerWebExchange exchange) {
        return endpoints
                .getHandler(exchange)
                .ofType(HandlerMethod.class)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Mono<Void> pass(ServerWebExchange exchange, HandlerMethod endpoint, Optional<Caller> caller) {
        caller.ifPresent(someone -> exchange.getAttributes().put(CallerArgument.ATTRIBUTE, someone));
        if (endpoint.hasMethodAnnotation(Anyone.class)) {
            return Mono.empty();
        }
        Needs needs = endpoint.getMethodAnnotation(Needs.class);
        if (needs == null) {
            return Mono.error(AccountProblems.NOT_PERMITTED.refusal());
        }
        if (caller.isEmpty()) {
            return Mono.error(AccountProblems.SIGN_IN_NEEDED.refusal());
        }
        if (!caller.get().may(needs.value())) {
            return Mono.error(AccountProblems.NOT_PERMITTED.refusal());
        }
        return reaches(exchange, needs, caller.get());
    }

    private Mono<Void> reaches(ServerWebExchange exchange, Needs needs, Caller caller) {
        if (needs.on().isEmpty()) {
            return Mono.empty();
        }
        String id = parameter(exchange, needs.in());
        if (id == null) {
            return Mono.empty();
        }
        return scopesOf(needs.on(), id)
                .filter(scopes -> caller.may(needs.value(), scopes))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .then();
    }

    private Mono<List<Scope>> scopesOf(String kind, String id) {
        Located owner = located.get(kind);
        if (owner == null) {
            return Mono.error(new IllegalStateException("Nobody tells where a \"" + kind + "\" lies"));
        }
        return owner.scopesOf(id);
    }

    private static @Nullable String parameter(ServerWebExchange exchange, String name) {
        Map<String, String> path = exchange.getAttributeOrDefault(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
        String value = path.get(name);
        return value != null ? value : exchange.getRequest().getQueryParams().getFirst(name);
    }
}
