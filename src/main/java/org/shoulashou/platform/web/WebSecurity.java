package org.shoulashou.platform.web;

import java.time.Duration;
import java.util.List;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Headers and CSRF. Who may do what is decided by the module accounts, not here. */
@Configuration
@EnableWebFluxSecurity
class WebSecurity {

    static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    SecurityWebFilterChain headersAndCsrf(
            ServerHttpSecurity http, ObjectProvider<WithoutCsrf> open, ObjectProvider<UsesCamera> camera) {
        ServerWebExchangeMatcher without = without(open);
        return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(csrf -> csrf(csrf, without))
                .headers(headers -> headers(headers, cameras(camera)))
                .build();
    }

    private static List<PathPattern> cameras(ObjectProvider<UsesCamera> camera) {
        return camera.stream()
                .map(each -> PathPatternParser.defaultInstance.parse(each.path()))
                .toList();
    }

    /** Signing in is the module accounts' own act; without this bean Boot would invent a user. */
    @Bean
    ReactiveAuthenticationManager nobodySignsInHere() {
        return authentication -> Mono.empty();
    }

    /** Nobody looks at how long each filter takes; it would be measured for each of them at every request. */
    @Bean
    SecurityObservationSettings onlyTheWholeRequestIsMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    private static ServerWebExchangeMatcher without(ObjectProvider<WithoutCsrf> open) {
        List<ServerWebExchangeMatcher> paths = open.stream()
                .<ServerWebExchangeMatcher>map(each -> new PathPatternParserServerWebExchangeMatcher(each.path()))
                .toList();
        return paths.isEmpty() ? exchange -> MatchResult.notMatch() : new OrServerWebExchangeMatcher(paths);
    }

    private static void csrf(CsrfSpec csrf, ServerWebExchangeMatcher without) {
        csrf.csrfTokenRepository(new CsrfCookie())
                .requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(
                        CsrfWebFilter.DEFAULT_CSRF_MATCHER, new NegatedServerWebExchangeMatcher(without)))
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .accessDeniedHandler((exchange, denied) -> Mono.error(PlatformProblems.CSRF.refusal()));
    }

    private static void headers(HeaderSpec headers, List<PathPattern> cameras) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.mode(Mode.DENY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .writer(new CameraPolicy(cameras))
                .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(false));
    }
}
