package org.shoulashou.coverage.pages;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.signin.SignedInAs;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.platform.support.Await;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Fifty of the League's staff, each on a connection of their own, who ask for the next page as soon as one is there. */
final class Staff {

    private static final int MANY = 50;
    private static final int PAGES = 5_000;
    private static final int LARGEST = 4_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final WebClient web;

    Staff(ConfigurableApplicationContext house) {
        HttpClient connections = HttpClient.create(ConnectionProvider.create("staff", MANY));
        this.web = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(connections))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .baseUrl("http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port"))
                .defaultHeader(HttpHeaders.COOKIE, Browser.SESSION + "=" + session(house))
                .build();
    }

    private static String session(ConfigurableApplicationContext house) {
        Grant national = new Grant(Role.LEAGUE_NATIONAL, Scope.place("CN"));
        NewAccount somebody = new NewAccount("bench", AccountKind.STAFF, "Bench", Credentials.NONE, national);
        Account account = Await.result(house.getBean(Accounts.class).open(somebody, opened -> opened));
        return house.getAutowireCapableBeanFactory()
                .createBean(SignedInAs.class)
                .sessionOf(account);
    }

    void read(String what, IntFunction<String> place) {
        long[] nanos = new long[PAGES];
        AtomicInteger bytes = new AtomicInteger();
        long start = System.nanoTime();
        Flux.range(0, PAGES)
                .flatMap(at -> page(place.apply(at), nanos, at).doOnNext(bytes::set), MANY)
                .blockLast(PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%-50s p50 %7.1f ms   p99 %7.1f ms   %,.0f pages/s, %,d bytes each%n",
                what, nanos[PAGES / 2] / 1e6, nanos[PAGES * 99 / 100] / 1e6, PAGES / seconds, bytes.get());
    }

    private Mono<Integer> page(String place, long[] nanos, int at) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return web.get()
                    .uri(
                            "/api/coverage/places/{place}?programme={programme}&year=2023",
                            place,
                            InventedCountry.PROGRAMME)
                    .retrieve()
                    .bodyToMono(byte[].class)
                    .doOnNext(page -> nanos[at] = System.nanoTime() - start)
                    .map(page -> page.length);
        });
    }
}
