package org.shoulashou.bench.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Takes from the queue what is theirs, opens it, and approves or releases it; two of a school share the pile by halves. */
final class ReaderAtWork implements Callable<Void> {

    private static final int READERS_OF_A_SCHOOL = 2;
    private static final String QUEUE = "/api/letters/queue?side=ALL&size=50";
    /** Whoever finds nothing there looks again after a while, and not as fast as the house answers. */
    private static final long PAUSE = 500;

    private final Person reader;
    private final Web web;
    private final Ledger ledger;
    private final Afternoon afternoon;

    ReaderAtWork(Person reader, Web web, Ledger ledger, Afternoon afternoon) {
        this.reader = reader;
        this.web = web;
        this.ledger = ledger;
        this.afternoon = afternoon;
    }

    @Override
    public Void call() throws InterruptedException {
        while (!afternoon.isOver()) {
            List<JsonNode> pile = pile();
            for (JsonNode row : pile) decide(row);
            if (pile.isEmpty()) afternoon.waits(PAUSE);
        }
        return null;
    }

    private List<JsonNode> pile() throws InterruptedException {
        Optional<JsonNode> queue = web.ask(Step.QUEUE, "GET", QUEUE, null);
        return rows(queue.map(page -> page.path("items")))
                .filter(row -> !row.path("waitsFor").asString("").equals("SCREENS"))
                .filter(row -> Math.floorMod(id(row).hashCode(), READERS_OF_A_SCHOOL) == reader.number())
                .toList();
    }

    private static Stream<JsonNode> rows(Optional<JsonNode> items) {
        return items.stream().flatMap(nodes -> StreamSupport.stream(nodes.spliterator(), false));
    }

    private void decide(JsonNode row) throws InterruptedException {
        if (afternoon.isOver()) return;
        String path = "/api/letters/" + id(row);
        Optional<JsonNode> opened = web.ask(Step.OPEN, "POST", path + "/claim", Map.of());
        if (opened.isEmpty()) return;
        List<String> allowed = rows(opened.map(letter -> letter.path("allowedActions")))
                .map(act -> act.asString(""))
                .toList();
        if (allowed.contains("APPROVE")) decided(Step.APPROVE, path + "/approve", opened.get());
        if (allowed.contains("RELEASE")) decided(Step.RELEASE, path + "/release", opened.get());
    }

    private void decided(Step step, String path, JsonNode opened) throws InterruptedException {
        Optional<JsonNode> answer = web.ask(step, "POST", path, Web.version(opened));
        answer.ifPresent(letter -> done(step, letter));
    }

    private void done(Step step, JsonNode letter) {
        ledger.done(step, id(letter), letter.path("version").asLong());
        if (step == Step.RELEASE)
            ledger.releasesFor(letter.path("penName").asString("")).release();
    }

    private static String id(JsonNode row) {
        return row.path("id").asString("");
    }
}
