package org.shoulashou.accounts.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.matrix.Seat.Position;
import org.shoulashou.accounts.matrix.Seat.Side;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Asks every question and compares the answer with what the table says, by rules of its own. */
final class PermissionMatrix {

    private static final int AT_ONCE = 4;
    private static final Set<String> PUT_THERE_ANEW =
            Set.of("account", "invitation", "job", "concern", "letter", "family-letter");

    private final TwoProvinces world;
    private final Function<Seat, Browser> signedIn;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<Target, Map<String, String>> known = new ConcurrentHashMap<>();
    private final Map<Seat, Browser> staying = new ConcurrentHashMap<>();
    private final Set<String> accountsActedOn = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger leaks = new AtomicInteger();

    PermissionMatrix(TwoProvinces world, Function<Seat, Browser> signedIn) {
        this.world = world;
        this.signedIn = signedIn;
    }

    List<String> faults() {
        return faults;
    }

    int asked() {
        return asked.get();
    }

    int leaks() {
        return leaks.get();
    }

    /** Nobody asks for them again. */
    Set<String> accountsActedOn() {
        return accountsActedOn;
    }

    /**
     * What changes nothing for others is asked by several at once: what is refused, what only reads, and acts on what is
     * put there for each of them anew. Other acts come one after the other.
     */
    void check(Row row) {
        Map<Boolean, List<Seat>> seats =
                world.seats().stream().collect(Collectors.partitioningBy(seat -> changesSomething(row, seat)));
        Flux.fromIterable(seats.getOrDefault(false, List.of()))
                .parallel(AT_ONCE)
                .runOn(Schedulers.boundedElastic())
                .doOnNext(seat -> check(row, seat))
                .sequential()
                .blockLast();
        seats.getOrDefault(true, List.of()).forEach(seat -> check(row, seat));
    }

    private static boolean changesSomething(Row row, Seat seat) {
        return acts(row, seat) && !PUT_THERE_ANEW.contains(row.on());
    }

    private static boolean acts(Row row, Seat seat) {
        return !row.method().equals(HttpMethod.GET) && (row.anyone() || isDeclared(row, seat));
    }

    private void check(Row row, Seat seat) {
        if (row.hasTarget()) {
            world.targets(row.on()).forEach(target -> check(row, seat, target));
        } else {
            checkWithoutTarget(row, seat);
        }
    }

    /** A page from elsewhere has no token: whoever is signed in, the act is refused. */
    void checkThatCsrfIsRefused(Row row) {
        Seat seat = world.seats().get(1);
        Answer answer = signedIn.apply(seat)
                .without(Browser.CSRF)
                .send(row.method(), filled(row.path(), Map.of()), body(row, Map.of()));
        asked.incrementAndGet();
        expect(answer.code().equals("platform.csrf"), row + " without a token by " + seat, answer);
    }

    private void checkWithoutTarget(Row row, Seat seat) {
        Answer answer = ask(row, seat, Map.of());
        String question = row + " by " + seat;
        if (row.anyone() || isDeclared(row, seat)) {
            expect(row.answers().contains(answer.status()), question, answer);
        } else {
            expectRefusal(seat, question, answer);
        }
        expectNothingForeign(seat, question, answer);
    }

    private void check(Row row, Seat seat, Target target) {
        Map<String, String> words = acts(row, seat) ? anew(target) : known(target);
        Answer answer = ask(row, seat, words);
        Position position = seat.of(target);
        String question = row + " on " + target + " (" + position + ") by " + seat;
        if (!isDeclared(row, seat)) {
            expectRefusal(seat, question, answer);
        } else if (position == Position.OWN || position == Position.BELOW) {
            expect(row.answers().contains(answer.status()) && isNoGateRefusal(answer), question, answer);
        } else {
            expect(answer.code().equals("platform.not-found"), question, answer);
        }
        expectNothingForeign(seat, question, answer);
    }

    private Map<String, String> anew(Target target) {
        Map<String, String> words = target.fresh().get();
        if (target.kind().equals("account")) accountsActedOn.add(String.valueOf(words.get("{id}")));
        return words;
    }

    /** What is only read or refused stays as it is, and can be asked for again. */
    private Map<String, String> known(Target target) {
        return known.computeIfAbsent(target, unknown -> unknown.fresh().get());
    }

    /** Who acts signs in for it; who only reads or is refused stays signed in, unless an act before has ended that. */
    private Answer ask(Row row, Seat seat, Map<String, String> words) {
        asked.incrementAndGet();
        if (acts(row, seat)) return ask(row, signedIn.apply(seat), words);
        Answer answer = ask(row, staying.computeIfAbsent(seat, signedIn), words);
        if (seat.role() == null || !answer.code().equals("accounts.sign-in-needed")) return answer;
        staying.put(seat, signedIn.apply(seat));
        return ask(row, staying.get(seat), words);
    }

    private static Answer ask(Row row, Browser browser, Map<String, String> words) {
        return browser.send(row.method(), filled(row.path(), words), body(row, words));
    }

    private static boolean isDeclared(Row row, Seat seat) {
        return seat.role() != null && row.may().contains(seat.role());
    }

    private static boolean isNoGateRefusal(Answer answer) {
        return !Set.of("accounts.not-permitted", "accounts.sign-in-needed", "platform.not-found")
                .contains(answer.code());
    }

    private void expectRefusal(Seat seat, String question, Answer answer) {
        String code = seat.role() == null ? "accounts.sign-in-needed" : "accounts.not-permitted";
        expect(answer.code().equals(code), question, answer);
    }

    private void expectNothingForeign(Seat seat, String question, Answer answer) {
        boolean everywhere = seat.side() == Side.NEITHER && seat.role() != null;
        boolean nearLeaks =
                !everywhere && seat.side() != Side.NEAR && answer.body().contains(Side.NEAR.marker());
        boolean farLeaks =
                !everywhere && seat.side() != Side.FAR && answer.body().contains(Side.FAR.marker());
        boolean penNameLeaks = !seat.mayReadPenNames() && answer.body().contains(TwoProvinces.PEN);
        boolean refusalTells = answer.status() >= 400 && answer.body().contains("MARK");
        if (nearLeaks || farLeaks || penNameLeaks || refusalTells) {
            leaks.incrementAndGet();
            faults.add("LEAK " + question + ": " + answer.body());
        }
    }

    private void expect(boolean asDeclared, String question, Answer answer) {
        if (!asDeclared) {
            faults.add(question + " got " + answer.status() + " " + answer.body());
        }
    }

    private static @Nullable String body(Row row, Map<String, String> words) {
        return row.body().isEmpty() ? null : filled(row.body(), words);
    }

    private static String filled(String text, Map<String, String> words) {
        String result = text.replace("{new}", UUID.randomUUID().toString().substring(0, 18));
        for (Map.Entry<String, String> word : words.entrySet()) {
            result = result.replace(word.getKey(), word.getValue());
        }
        return result.replaceAll("\\{[a-z]+}", "any");
    }
}
