package org.shoulashou.notifications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.access.WhoIsAsking;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.notifications.NotificationsProperties;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.mock.web.server.MockWebSession;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** A line to an open page, over HTTP and to its end. */
class LiveTest extends AccountsOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Newsboard board;

    @Autowired
    private Doorbell doorbell;

    @Autowired
    private ObjectProvider<Newsboard> boards;

    @Autowired
    private ReactiveSessionRepository<? extends Session> sessions;

    @LocalServerPort
    private int port;

    private void put(Account person) {
        Text where = new Text("四班", "Class 4");
        Await.done(board.put(News.of(fresh("news"), person.id(), Occasion.LETTER_LATE, where, clock.instant(), false)));
    }

    @Test
    void aPageGoesOnAfterWhatItHasSeen() throws IOException, InterruptedException {
        Account somebody = teacher();
        for (int news = 0; news < 3; news++) put(somebody);
        HttpRequest joining = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/news/live?after=0"))
                .header("Cookie", Browser.SESSION + "=" + people.sessionOf(somebody))
                .header("Last-Event-ID", "1")
                .build();

        HttpResponse<InputStream> line =
                HttpClient.newHttpClient().send(joining, HttpResponse.BodyHandlers.ofInputStream());

        assertThat(line.statusCode()).isEqualTo(200);
        assertThat(ids(line.body(), 2)).containsExactly("id:2", "id:3");
    }

    private static List<String> ids(InputStream body, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String next = lines.readLine(); next != null && ids.size() < count; next = lines.readLine()) {
                if (next.startsWith("id:")) ids.add(next);
            }
        }
        return ids;
    }

    @Test
    @Tag("R29")
    void aLineEndsWhenItsPersonSignsOutOnAnotherPage() {
        Account somebody = teacher();
        Browser browser = signedIn(somebody).withCsrf();

        StepVerifier.create(live(somebody, Duration.ofMinutes(5))
                        .to(reader(somebody), 0, exchange(browser))
                        .then())
                .then(() -> assertThat(browser.delete("/api/session").status()).isLessThan(300))
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void aLineEndsAfterItsTimeAndBeforeTheProgramStops() {
        Account somebody = teacher();
        MockServerWebExchange exchange = exchange(signedIn(somebody));
        StepVerifier.create(live(somebody, Duration.ofMillis(300))
                        .to(reader(somebody), 0, exchange)
                        .then())
                .expectComplete()
                .verify(PATIENCE);
        Live stopping = live(somebody, Duration.ofMinutes(5));
        StepVerifier.create(stopping.to(reader(somebody), 0, exchange).then())
                .then(stopping::stop)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void whatAnotherInstanceWroteComesSoon() {
        Account somebody = teacher();
        Doorbell elsewhere = new Doorbell(boards, clock);
        elsewhere.start();
        StepVerifier.create(elsewhere.rings(somebody.id()).next())
                .then(() -> put(somebody))
                .expectNext(somebody.id())
                .expectComplete()
                .verify(PATIENCE);
        elsewhere.stop();
    }

    /** Whoever rings writes an event's news: it must neither wait for a line nor fail by it. */
    @Test
    void whoRingsWhileALineIsBusyIsHeardAfterwards() throws InterruptedException {
        Doorbell house = new Doorbell(boards, clock);
        Sinks.Empty<Void> busy = Sinks.empty();
        Sinks.Empty<Void> free = Sinks.empty();
        List<String> heard = new CopyOnWriteArrayList<>();
        Disposable line = house.rings("somebody").subscribe(person -> {
            heard.add(person);
            busy.tryEmitEmpty();
            Await.done(free.asMono());
        });
        Thread first = new Thread(() -> house.ring("somebody"));
        first.start();
        Await.done(busy.asMono());
        for (int ring = 0; ring < 100; ring++) house.ring("somebody");
        free.tryEmitEmpty();
        first.join();

        assertThat(heard).hasSize(101);
        line.dispose();
        house.ring("somebody");
        assertThat(heard).hasSize(101);
    }

    private static Reader reader(Account somebody) {
        return Reader.of(somebody.asCaller());
    }

    /** Whoever asks is told that the person is still there, as a line's own copy of the session says. */
    private Live live(Account somebody, Duration life) {
        WhoIsAsking copy = exchange -> Mono.just(Optional.of(somebody.asCaller()));
        Duration soon = Duration.ofMillis(100);
        NotificationsProperties settings =
                new NotificationsProperties(null, "", soon, 1, soon, soon, soon, 1, life, soon);
        return new Live(board, doorbell, copy, sessions, settings);
    }

    private static MockServerWebExchange exchange(Browser browser) {
        MockWebSession copy = new MockWebSession() {
            @Override
            public String getId() {
                return browser.session();
            }
        };
        return MockServerWebExchange.builder(MockServerHttpRequest.get("/api/news/live"))
                .session(copy)
                .build();
    }
}
