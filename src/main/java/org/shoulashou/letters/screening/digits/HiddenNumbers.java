package org.shoulashou.letters.screening.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.vocabulary.AnyOf;

/**
 * Puts together what is said of a number in pieces. A word near it must say that it is one: the rest of a letter has many
 * digits that count something.
 */
public final class HiddenNumbers {

    /** What numbers may be of. */
    public static final List<Kind> KINDS = List.of(Kind.PHONE, Kind.ID_CARD, Kind.MESSENGER);

    private static final int FEWEST = 7;
    /** The most characters between two pieces. */
    private static final int FARTHEST = 18;

    private static final int BEFORE = 40;
    private static final int BEHIND = 30;
    /** A word that says so of a number without its area stands right before it. */
    private static final int RIGHT_BEFORE = 16;

    private static final int MOST_PIECES = 8;
    private static final int LONGEST_LINE = 30;
    private static final int LONGEST_FORM = 22;
    private static final AnyOf STOPS = AnyOf.of("。!?\n");
    private static final AnyOf OF_SUMS = AnyOf.of("=×÷%");
    private static final int FAR = Integer.MAX_VALUE;

    private final SaidDigits said;
    private final HalfNumbers halves;
    private final FirstCharacters firsts;
    private final Words words;

    public HiddenNumbers(Map<String, Character> spelt, Words words) {
        said = new SaidDigits(spelt);
        halves = new HalfNumbers(words);
        firsts = new FirstCharacters(words.firsts());
        this.words = words;
    }

    /**
     * @param phones what is said of a number to call
     * @param lines  what is said right before a number without its area
     * @param accounts what is said right before the number of an account
     * @param cards  what is said of an identity card
     * @param heads  says that digits are the first of a number
     * @param tails  says that they are its last
     * @param firsts says that the first characters of words are meant
     * @param turned says that the digits are written from the last to the first
     */
    public record Words(
            List<String> phones,
            List<String> lines,
            List<String> accounts,
            List<String> cards,
            List<String> heads,
            List<String> tails,
            List<String> firsts,
            List<String> turned) {}

    /** In a folded text that still has its separators. */
    public List<Hidden> find(String plain) {
        List<Hidden> hidden = new ArrayList<>(0);
        firsts.find(plain, hidden);
        halves.masked(plain, hidden);
        List<Said> all = said.in(plain);
        if (count(all) < FEWEST) return hidden;
        List<Said> sure = all.stream().filter(each -> !each.stray()).toList();
        find(plain, sure, 1, hidden);
        if (sure.size() < all.size()) find(plain, all, 0, hidden);
        halves.find(plain, sure, hidden);
        return hidden;
    }

    private static int count(List<Said> all) {
        int digits = 0;
        for (Said each : all) digits += each.digits().length();
        return digits;
    }

    /** @param ends how many sentences may end between two pieces */
    private void find(String plain, List<Said> all, int ends, List<Hidden> hidden) {
        int[] parted = parted(plain, all);
        for (int first = 0; first < all.size(); first++) {
            int digits = 0;
            for (int last = first; last < all.size() && (last == first || parted[last] <= ends); last++) {
                digits += all.get(last).digits().length();
                if (digits > CardNumber.LENGTH) break;
                boolean alone = parted[first] > 1 && parted[last + 1] > 1;
                if (digits < (alone ? FEWEST : Lines.LENGTH)) continue;
                Piece piece = Piece.of(all.subList(first, last + 1));
                Kind kind = kindOf(piece, alone, plain);
                if (kind != Kind.UNSCREENED) hidden.add(new Hidden(kind, piece.start(), piece.end()));
            }
        }
    }

    private record Piece(List<Said> said, String digits) {

        static Piece of(List<Said> some) {
            StringBuilder digits = new StringBuilder(CardNumber.LENGTH);
            for (Said each : some) digits.append(each.digits());
            return new Piece(some, digits.toString());
        }

        int start() {
            return said.get(0).start();
        }

        int end() {
            return said.get(said.size() - 1).end();
        }

        int pieces() {
            return said.size();
        }

        /** How many digits each has. */
        String form() {
            return said.stream().map(each -> "" + each.digits().length()).collect(Collectors.joining("-"));
        }

        /** Whether all of it is written in Latin letters. */
        boolean isSpelt(String plain) {
            return said.stream()
                    .allMatch(each -> plain.charAt(each.start()) >= 'a' && plain.charAt(each.start()) <= 'z');
        }
    }

    /** How many sentences end between each piece and that before it; far where none is near, as behind the last. */
    private static int[] parted(String plain, List<Said> all) {
        int[] parted = new int[all.size() + 1];
        Arrays.fill(parted, FAR);
        for (int piece = 1; piece < all.size(); piece++) {
            parted[piece] =
                    stops(plain, all.get(piece - 1).end(), all.get(piece).start());
        }
        return parted;
    }

    private static int stops(String plain, int from, int to) {
        if (to - from > FARTHEST) return FAR;
        int stops = 0;
        for (int i = from; i < to; i++) {
            if (STOPS.has(plain.charAt(i))) stops++;
            if (OF_SUMS.has(plain.charAt(i))) return FAR;
        }
        return stops;
    }

    /** What the digits are; none when they are no number of a person. */
    private Kind kindOf(Piece piece, boolean alone, String plain) {
        String digits = piece.digits;
        if (isCard(piece, plain)) return Kind.ID_CARD;
        boolean whole = Lines.isMobile(digits) || Lines.isWithArea(digits);
        boolean turned = !whole && Lines.isTurnedMobile(digits);
        if (whole
                && piece.pieces() > 1
                && (piece.isSpelt(plain)
                        || isParted(piece, plain)
                        || isTold(words.phones, plain, piece.start(), piece.end()))) return Kind.PHONE;
        if (turned && isTold(words.turned, plain, piece.start(), piece.end())) return Kind.PHONE;
        if (!alone || !isShort(piece, plain)) return Kind.UNSCREENED;
        if (Lines.isLocal(digits) && isSaidRightBefore(words.lines, plain, piece.start())) return Kind.PHONE;
        return isSaidRightBefore(words.accounts, plain, piece.start()) ? Kind.MESSENGER : Kind.UNSCREENED;
    }

    /** Whether it is written in the pieces in which people say numbers, one right after another. */
    private static boolean isParted(Piece piece, String plain) {
        String form = piece.form();
        boolean line = piece.digits.charAt(0) == '0' && form.matches("[34]-[34]-4|[34]-8");
        return (line || form.equals("3-4-4")) && isShort(piece, plain) && piece.end() - piece.start() <= LONGEST_FORM;
    }

    /** Few pieces of one sentence, said digit by digit. */
    private static boolean isShort(Piece piece, String plain) {
        boolean few =
                piece.pieces() > 1 && piece.pieces() <= MOST_PIECES && piece.end() - piece.start() <= LONGEST_LINE;
        return few
                && plain.substring(piece.start(), piece.end())
                        .chars()
                        .noneMatch(c -> STOPS.has((char) c) || Numerals.isPlace((char) c));
    }

    /** Eighteen digits that are parted or said need no word: a number of anything else is written as one. */
    private boolean isCard(Piece piece, String plain) {
        String digits = piece.digits;
        boolean x = digits.length() == CardNumber.LENGTH - 1 && isX(plain, piece.end());
        String card = x ? digits + 'X' : digits;
        boolean hidden = piece.pieces() > 1 || plain.charAt(piece.start()) > '9';
        if (CardNumber.isWhole(card)) return hidden || isTold(words.cards, plain, piece.start(), piece.end());
        if (CardNumber.isLikely(card)) return x && hidden || isTold(words.cards, plain, piece.start(), piece.end());
        return CardNumber.isOld(card) && isTold(words.cards, plain, piece.start(), piece.end());
    }

    private static boolean isX(String plain, int end) {
        int at = end;
        while (at < plain.length() && at < end + 8 && "x×叉乂艾克".indexOf(plain.charAt(at)) < 0) {
            if (Numerals.digit(plain.charAt(at)) >= 0) return false;
            at++;
        }
        return at < plain.length() && at < end + 8;
    }

    private static boolean isTold(List<String> words, String plain, int start, int end) {
        String near = plain.substring(Math.max(0, start - BEFORE), Math.min(plain.length(), end + BEHIND));
        return words.stream().anyMatch(near::contains);
    }

    private static boolean isSaidRightBefore(List<String> words, String plain, int start) {
        String before = plain.substring(Math.max(0, start - RIGHT_BEFORE), start);
        return words.stream().anyMatch(before::contains);
    }
}
