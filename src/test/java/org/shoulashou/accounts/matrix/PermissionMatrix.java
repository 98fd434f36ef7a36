package org.shoulashou.accounts.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.matrix.Seat.Position;
import org.shoulashou.accounts.matrix.Seat.Side;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;

/** Asks every question and compares the answer with what the table says, by rules of its own. */
final class PermissionMatrix {

    private final TwoProvinces world;
    private final Function<Seat, Browser> signedIn;
    private final List<String> faults = new ArrayList<>();
    private int asked;
    private int leaks;

    PermissionMatrix(TwoProvinces world, Function<Seat, Browser> signedIn) {
        this.world = world;
        this.signedIn = signedIn;
    }

    List<String> faults() {
        return faults;
    }

    int asked() {
        return asked;
    }

    int leaks() {
        return leaks;
    }

    void check(Row row) {
        for (Seat seat : world.seats()) {
            if (row.hasTarget()) {
                world.targets(row.on()).forEach(target -> check(row, seat, target));
            } else {
                check(row, seat);
            }
        }
    }

    /** A page from elsewhere has no token: whoever is signed in, the act is refused. */
    void checkThatCsrfIsRefused(Row row) {
        Seat seat = world.seats().get(1);
        Answer answer = signedIn.apply(seat)
                .without(Browser.CSRF)
                .send(row.method(), filled(row.path(), Map.of()), body(row, Map.of()));
        asked++;
        expect(answer.code().equals("platform.csrf"), row + " without a token by " + seat, answer);
    }

    private void check(Row row, Seat seat) {
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
        Answer answer = ask(row, seat, target.fresh().get());
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

    private Answer ask(Row row, Seat seat, Map<String, String> words) {
        asked++;
        return signedIn.apply(seat).send(row.method(), filled(row.path(), words), body(row, words));
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
            leaks++;
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
