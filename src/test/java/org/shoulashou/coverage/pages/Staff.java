package org.shoulashou.coverage.pages;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

/**
 * Fifty of the League's staff, each on a connection of their own, who take pages as a browser does: pressed. They
 * {@link #hurry}, asking for the next page as soon as one is there, which nobody does and which shows what the house can
 * do at all; or they {@link #read} each page for a second.
 */
final class Staff {

    private static final int MANY = 50;
    private static final int PAGES = Integer.getInteger("pages", 5_000);
    private static final int PAGES_OF_ONE = 30;
    private static final int LARGEST = 4_000_000;
    private static final OperatingSystemMXBean PROCESSORS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Duration READING = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final WebClient web;
    private final String alive;

    Staff(ConfigurableApplicationContext house) {
        HttpClient connections = HttpClient.create(ConnectionProvider.create("staff", MANY));
        this.web = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(connections))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .baseUrl(address(house, "local.server.port"))
                .defaultHeader(HttpHeaders.COOKIE, Browser.SESSION + "=" + session(house))
                .defaultHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .build();
        this.alive = address(house, "local.management.port") + "/actuator/health/liveness";
    }

    private static String address(ConfigurableApplicationContext house, String port) {
        return "http://127.0.0.1:" + house.getEnvironment().getProperty(port);
    }

    private static String session(ConfigurableApplicationContext house) {
        Grant national = new Grant(Role.LEAGUE_NATIONAL, Scope.place("CN"));
        NewAccount somebody = new NewAccount("bench", AccountKind.STAFF, "Bench", Credentials.NONE, national);
        Account account = Await.result(house.getBean(Accounts.class).open(somebody, opened -> opened));
        return house.getAutowireCapableBeanFactory()
                .createBean(SignedInAs.class)
                .sessionOf(account);
    }

    /** What no page can be quicker than here: an answer without any work, and one that only finds who asks. */
    void floors() {
        hurried("floor: an answer of two words", at -> alive);
        hurried("floor: who is signed in", at -> "/api/session");
    }

    void hurry(String what, IntFunction<String> place) {
        hurried(what + ", no pause", at -> page(place.apply(at)));
    }

    private void hurried(String what, IntFunction<String> address) {
        Measured measured = new Measured(PAGES);
        Flux.range(0, PAGES)
                .flatMap(at -> answer(address.apply(at), measured), MANY)
                .blockLast(PATIENCE);
        measured.print(what);
    }

    /** The first reader waits for what is kept for the next ones; told alone, so that it is not taken for the rest. */
    void read(String what, IntFunction<String> place) {
        Measured first = new Measured(1);
        answer(page(place.apply(0)), first).block(PATIENCE);
        first.print(what + ", the first time");
        Measured measured = new Measured(MANY * PAGES_OF_ONE);
        Flux.range(0, MANY).flatMap(one -> readOne(one, place, measured), MANY).blockLast(PATIENCE);
        measured.print(what + ", a second each");
    }

    /** They begin one after the other, as people do. */
    private Flux<Integer> readOne(int one, IntFunction<String> place, Measured measured) {
        return Flux.range(0, PAGES_OF_ONE)
                .concatMap(at ->
                        answer(page(place.apply(at * MANY + one)), measured).delayElement(READING))
                .delaySubscription(READING.multipliedBy(one).dividedBy(MANY));
    }

    private static String page(String place) {
        return "/api/coverage/places/" + place + "?programme=" + InventedCountry.PROGRAMME + "&year=2023";
    }

    /** The bytes of an answer; 0 of one that failed. */
    private Mono<Integer> answer(String address, Measured measured) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return web.get()
                    .uri(address)
                    .retrieve()
                    .bodyToMono(byte[].class)
                    .map(page -> measured.came(System.nanoTime() - start, page.length))
                    .onErrorResume(failure -> Mono.just(measured.failed()));
        });
    }

    /** How long each took, what it cost the processors, house and readers together, and how many never came. */
    private static final class Measured {

        private final long[] nanos;
        private final AtomicInteger came = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final AtomicInteger bytes = new AtomicInteger();
        private final long start = System.nanoTime();
        private final long worked = PROCESSORS.getProcessCpuTime();

        private Measured(int atMost) {
            this.nanos = new long[atMost];
        }

        private int came(long took, int length) {
            nanos[came.getAndIncrement()] = took;
            bytes.set(length);
            return length;
        }

        private int failed() {
            failed.incrementAndGet();
            return 0;
        }

        private void print(String what) {
            double seconds = (System.nanoTime() - start) / 1e9;
            double work = (PROCESSORS.getProcessCpuTime() - worked) / 1e6;
            int all = came.get();
            Arrays.sort(nanos, 0, all);
            System.out.printf(
                    "%-60s p50 %7.1f ms   p99 %7.1f ms   %,6.0f a second, %5.2f ms of work and %,7d bytes each, %d failed%n",
                    what,
                    nanos[all / 2] / 1e6,
                    nanos[all * 99 / 100] / 1e6,
                    all / seconds,
                    work / Math.max(1, all),
                    bytes.get(),
                    failed.get());
        }
    }
}
