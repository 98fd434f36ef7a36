package org.shoulashou.directory.browsing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.WhoIsAsking;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets a test be anybody: the request says by a header which role the caller holds where. Everything behind that,
 * the gate included, is the product's own.
 */
@TestConfiguration(proxyBeanMethods = false)
class AskingAs {

    private static final String HEADER = "Asking-As";

    @Bean
    @Primary
    WhoIsAsking whoeverTheTestSays() {
        return exchange -> Mono.just(Optional.ofNullable(caller(exchange)));
    }

    /** Written as {@code TEACHER@CLASS:apricot-4}. */
    static String somebody(Role role, Scope scope) {
        return role + "@" + scope.key();
    }

    static String header() {
        return HEADER;
    }

    private static @Nullable Caller caller(ServerWebExchange exchange) {
        String who = exchange.getRequest().getHeaders().getFirst(HEADER);
        return who == null ? null : new Caller("me-" + who, kind(who), who, grants(who));
    }

    private static AccountKind kind(String who) {
        return who.startsWith("PUPIL") ? AccountKind.PUPIL : AccountKind.STAFF;
    }

    private static List<Grant> grants(String who) {
        return Arrays.stream(who.split(" "))
                .map(grant -> grant.split("@", 2))
                .map(parts -> new Grant(Role.valueOf(parts[0]), Scope.ofKey(parts[1])))
                .toList();
    }
}
