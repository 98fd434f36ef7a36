package org.shoulashou.letters.screening.digits;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoulashou.letters.screening.Kind;

/** Numbers of which some digits are left out or follow later: 138****0042, 138 to begin with and 7704 at the end. */
final class HalfNumbers {

    /** How far from the digits a word says whether they are the first or the last. */
    private static final int NEAR = 8;

    private static final int FARTHEST = 40;
    private static final int FEWEST = 2;
    /** Of eleven digits these leave few to guess. */
    private static final int MOST = 7;

    private static final Pattern MASKED =
            Pattern.compile("(?<![0-9])1[3-9][0-9] ?[*x×._?~■□○●#…]{2,8} ?[0-9]{3,4}(?![0-9])");

    private final HiddenNumbers.Words words;

    HalfNumbers(HiddenNumbers.Words words) {
        this.words = words;
    }

    void masked(String plain, List<Hidden> hidden) {
        if (!mayBeMasked(plain)) return;
        Matcher matcher = MASKED.matcher(plain);
        while (matcher.find()) hidden.add(new Hidden(Kind.PHONE, matcher.start(), matcher.end()));
    }

    private static boolean mayBeMasked(String plain) {
        int at = plain.indexOf('1');
        while (at >= 0) {
            boolean sign = at + 3 < plain.length() && "*x×._?~■□○●#… ".indexOf(plain.charAt(at + 3)) >= 0;
            if (sign) return true;
            at = plain.indexOf('1', at + 1);
        }
        return false;
    }

    void find(String plain, List<Said> all, List<Hidden> hidden) {
        for (int head = 0; head < all.size(); head++) {
            boolean isHead = Lines.isHead(all.get(head).digits()) && isSaid(words.heads(), plain, all.get(head), NEAR);
            if (isHead) find(head, plain, all, hidden);
            else if (isAmongTwo(head, plain, all)) add(Math.max(0, head - 2), head, all, hidden);
        }
    }

    /** The first three of a number and twice four, in whatever order, of which a word says that they are the last. */
    private boolean isAmongTwo(int head, String plain, List<Said> all) {
        String digits = all.get(head).digits();
        if (digits.length() != 3 || !Lines.isHead(digits)) return false;
        for (int first = Math.max(0, head - 2); first <= head && first + 2 < all.size(); first++) {
            List<Said> three = all.subList(first, first + 3);
            long fours =
                    three.stream().filter(said -> said.digits().length() == 4).count();
            boolean near = three.get(2).start() - three.get(0).end() <= FARTHEST;
            boolean told = three.stream().anyMatch(said -> isSaid(words.tails(), plain, said, NEAR));
            if (fours == 2 && near && told && isSaid(words.phones(), plain, three.get(0), FARTHEST)) return true;
        }
        return false;
    }

    private static void add(int first, int head, List<Said> all, List<Hidden> hidden) {
        int last = Math.min(head + 2, all.size() - 1);
        hidden.add(new Hidden(Kind.PHONE, all.get(first).start(), all.get(last).end()));
    }

    /** What belongs to the first digits: the pieces behind them, and those right before. */
    private void find(int head, String plain, List<Said> all, List<Hidden> hidden) {
        Said start = all.get(head);
        int first = head;
        int last = head;
        StringBuilder digits = new StringBuilder(start.digits());
        while (last + 1 < all.size() && all.get(last + 1).start() - start.end() <= FARTHEST) {
            digits.append(all.get(++last).digits());
        }
        int behind = digits.length() - start.digits().length();
        while (first > 0 && start.start() - all.get(first - 1).end() <= NEAR) first--;
        for (int i = first; i < head; i++) digits.append(all.get(i).digits());
        boolean tail = behind >= FEWEST && isSaid(words.tails(), plain, all.get(head + 1), NEAR);
        boolean most = digits.length() >= MOST && isSaid(words.phones(), plain, start, FARTHEST);
        if (!tail && !most && !Lines.isMobile(digits.toString())) return;
        hidden.add(new Hidden(Kind.PHONE, all.get(first).start(), all.get(last).end()));
    }

    private static boolean isSaid(List<String> words, String plain, Said said, int far) {
        String near = plain.substring(Math.max(0, said.start() - far), Math.min(plain.length(), said.end() + far));
        return words.stream().anyMatch(near::contains);
    }
}
