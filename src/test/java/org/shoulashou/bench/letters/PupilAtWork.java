package org.shoulashou.bench.letters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shoulashou.letters.screening.Corpus;
import tools.jackson.databind.JsonNode;

/** Writes a letter, hands it in, opens one that has arrived, and begins the next when the first is on its way. */
final class PupilAtWork implements Callable<Void> {

    static final String BODY = body();
    private static final int PATIENCE_SECONDS = 20;

    private final Person pupil;
    private final Web web;
    private final Ledger ledger;
    private final Afternoon afternoon;
    private final Deque<String> arrived;

    PupilAtWork(Person pupil, Web web, Ledger ledger, Afternoon afternoon) {
        this.pupil = pupil;
        this.web = web;
        this.ledger = ledger;
        this.afternoon = afternoon;
        this.arrived = new ArrayDeque<>(pupil.arrived());
    }

    /** About 300 signs of what children write. */
    private static String body() {
        StringBuilder body = new StringBuilder();
        List<Corpus.Sentence> sentences = Corpus.mustNot();
        for (int at = 0; body.length() < 400; at++) {
            body.append("<p>").append(sentences.get(at).text()).append("</p>");
        }
        return body.toString();
    }

    @Override
    public Void call() throws InterruptedException {
        afternoon.sitDown();
        while (!afternoon.isOver()) {
            Optional<JsonNode> handedIn = handIn();
            afternoon.think();
            read();
            afternoon.think();
            if (handedIn.isPresent()) awaitRelease();
        }
        return null;
    }

    private Optional<JsonNode> handIn() throws InterruptedException {
        ledger.releasesFor(pupil.name()).drainPermits();
        Optional<JsonNode> begun =
                web.ask(Step.WRITE, "POST", "/api/desk/letters", Map.of("pairingId", pupil.pairing(), "free", true));
        if (begun.isEmpty()) return begun;
        afternoon.think();
        String path = "/api/desk/letters/" + begun.get().path("id").asString("");
        Optional<JsonNode> written = web.ask(Step.WRITE, "PUT", path, written(begun.get(), BODY));
        if (written.isEmpty()) return written;
        afternoon.think();
        Optional<JsonNode> handedIn = web.ask(Step.SUBMIT, "POST", path + "/hand-in", Web.version(written.get()));
        handedIn.ifPresent(letter -> done(Step.SUBMIT, letter));
        return handedIn;
    }

    static Map<String, Object> written(JsonNode letter, String body) {
        return Map.of(
                "version",
                letter.path("version").asLong(),
                "body",
                body,
                "paper",
                "lined",
                "ink",
                "blue",
                "pictures",
                List.of());
    }

    private void read() throws InterruptedException {
        String id = arrived.poll();
        if (id == null) return;
        Optional<JsonNode> opened = web.ask(Step.READ, "POST", "/api/desk/received/" + id + "/open", Map.of());
        opened.ifPresent(letter -> ledger.done(Step.READ, id, 0));
    }

    private void awaitRelease() throws InterruptedException {
        Semaphore released = ledger.releasesFor(pupil.name());
        released.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void done(Step step, JsonNode letter) {
        ledger.done(step, letter.path("id").asString(""), letter.path("version").asLong());
    }
}
