package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
import org.shoulashou.letters.screening.vocabulary.AnyOf;
import org.shoulashou.platform.text.Text;

/** Addresses of mailboxes or of pages, told by their form; the words for at, dot, houses and endings are the list's. */
final class AddressesOfTheNet implements Screen {

    /** How far from its sign an address may reach. */
    private static final int AROUND = 64;

    /** A code that a shop or a store of files reads, or a dot between brackets: looked at without any other sign. */
    private static final List<String> SURE = List.of("¥", "₤", "€", "£", "₳", "¢", "~", "[.", "(.", "【.", "{.", "/s/");

    private static final List<String> DOTS = List.of(".", "。", "·");
    private static final String[] CODES = {"¥", "₤", "€", "£", "₳", "¢"};

    private final Kind kind;
    private final Text reason;
    private final int signs;
    private final Traces traces;
    private final List<Form> forms;

    private AddressesOfTheNet(ListFile list, Words words, Traces traces, List<Form> forms) {
        this.traces = traces;
        kind = list.kind();
        reason = list.reason();
        signs = words.number(kind, "signs");
        this.forms = List.copyOf(forms);
    }

    /** @param traces of which one stands in whatever the form finds */
    private record Form(Traces traces, Pattern pattern) {

        static Form of(String pattern, Traces traces) {
            return new Form(traces, Pattern.compile(pattern));
        }

        static Form of(String pattern, String... traces) {
            return of(pattern, new Traces().with(List.of(traces)));
        }
    }

    /**
     * Short strings of which one stands in whatever a form finds. Comparing forms is slow, and most letters have none of
     * these: there nothing needs to be compared.
     */
    private static final class Traces {

        private static final List<String> NONE = List.of();

        private final Map<Character, List<String>> byFirst = new HashMap<>();
        private final AnyOf firsts = AnyOf.of("");
        private final AnyOf seconds = AnyOf.of("");
        /** Traces of one character. */
        private final AnyOf lone = AnyOf.of("");

        Traces with(Collection<String> traces) {
            for (String trace : traces) {
                firsts.add(trace.charAt(0));
                if (trace.length() == 1) lone.add(trace.charAt(0));
                else seconds.add(trace.charAt(1));
                byFirst.computeIfAbsent(trace.charAt(0), any -> new ArrayList<>())
                        .add(trace);
            }
            return this;
        }

        Traces with(Collection<String> heads, Collection<String> tails) {
            heads.forEach(head -> with(tails.stream().map(head::concat).toList()));
            return this;
        }

        boolean areIn(String text, int from, int to) {
            for (int i = firsts.next(text, from); i < to; i = firsts.next(text, i + 1)) {
                if (lone.has(text.charAt(i)) || isAt(text, i, to)) return true;
            }
            return false;
        }

        private boolean isAt(String text, int at, int to) {
            if (at + 1 == to || !seconds.has(text.charAt(at + 1))) return false;
            for (String trace : byFirst.getOrDefault(text.charAt(at), NONE)) {
                if (at + trace.length() <= to && text.startsWith(trace, at)) return true;
            }
            return false;
        }
    }

    static Screen ofMail(ListFile list, Words words) {
        Traces traces = new Traces()
                .with(List.of("@", "#"))
                .with(list.words("at"))
                .with(List.of("(", "[", "{", "<", "「", "【", "*"), List.of("a"))
                .with(List.of("at", "在"), list.words("houses"));
        String at = anyOf(list.words("at"));
        String house = anyOf(list.words("houses"));
        String dot = "(?:[(\\[{<]?(?:[.,。·]|" + anyOf(list.words("dot")) + ")[)\\]}>]?)";
        String name = "[a-z0-9零〇一二三四五六七八九幺][a-z0-9零〇一二三四五六七八九幺._+\\-]{1,40}";
        return new AddressesOfTheNet(
                list,
                words,
                traces,
                Stream.of(
                                name + "(?:[(\\[{<「【#*]?(?:@|" + at + ")[)\\]}>」】#*]?)(?:(?:[a-z0-9-]{1,30}" + dot
                                        + "{1,2}){1,3}[a-z]{2,}|" + house + "(?![a-z0-9]))",
                                name + "(?:[(\\[{<「【#*]?" + at
                                        + "[)\\]}>」】#*]?|[(\\[{<「【#*]at?[)\\]}>」】#*]|(?<=\\d)at(?=" + house + "))"
                                        + house + "(?:" + dot + "{1,2}[a-z]{2,})?",
                                "[@#](?:[a-z0-9-]{1,30}|" + house + ")" + dot + "[a-z]{2,}",
                                name + "(?:at|在)" + house + dot + "{1,2}[a-z]{2,}",
                                name + "(?:[(\\[{<「【#*]at?[)\\]}>」】#*])[a-z0-9-]{1,30}" + dot + "{1,2}[a-z]{2,}")
                        .map(form -> Form.of(form, traces))
                        .toList());
    }

    static Screen ofPages(ListFile list, Words words) {
        Traces traces = new Traces()
                .with(List.of("bv1", "/", "\\", "www", "3w", "三w"))
                .with(SURE)
                .with(DOTS, list.words("endings"))
                .with(list.words("dot"), list.words("endings"));
        Traces dotted = new Traces().with(DOTS, list.words("endings"));
        Traces named = new Traces().with(list.words("dot"), list.words("endings"));
        Traces sureOnes = new Traces();
        for (String close : List.of("", ")", "]", "】")) {
            List<String> dots =
                    list.words("dot").stream().map(dot -> dot + close).toList();
            traces.with(dots, list.words("sure-endings"));
            sureOnes.with(dots, list.words("sure-endings"));
        }
        String ending = anyOf(list.words("endings"));
        String sure = anyOf(list.words("sure-endings"));
        String dot = anyOf(list.words("dot"));
        return new AddressesOfTheNet(
                list,
                words,
                traces,
                List.of(
                        Form.of("(?<![a-z])bv1[a-z0-9]{9}(?![a-z0-9])", "bv1"),
                        Form.of("[a-z]{2,12}://[^\\s,。;、一-鿿]{2,}", "://"),
                        Form.of("h[tx*]{2}ps?[:;,。]{0,2}[/\\\\]{1,3}[^\\s,。;、一-鿿]{3,}", "/", "\\"),
                        Form.of(
                                "(?<![a-z])(?:w{3}|3w|三w)(?:[.,。·]|" + dot + ")[a-z0-9一-鿿.,。·-]{2,60}",
                                "www",
                                "3w",
                                "三w"),
                        Form.of(
                                "[a-z0-9][a-z0-9-]{0,60}[.。·](?:" + ending + ")(?![a-z])(?:[/?#][^\\s,。;、一-鿿]*)?",
                                dotted),
                        Form.of(
                                "[a-z0-9一-鿿-]{1,30}?(?:" + dot + "|[(\\[【]?" + dot + "[)\\]】]?)(?:" + sure
                                        + ")(?![a-z])",
                                sureOnes),
                        Form.of("[a-z0-9-]*[a-z][a-z0-9-]*" + dot + "(?:" + ending + ")(?![a-z])", named),
                        Form.of("[a-z0-9][a-z0-9-]{1,60}\\.[a-z]{2,4}/[a-z0-9]{3,}", "/"),
                        Form.of("[¥₤€£₳¢](?=[a-z]*[0-9])[a-z0-9]{7,16}(?![a-z0-9])", CODES),
                        Form.of("(?<![a-z0-9])(?=[a-z]*[0-9])[a-z0-9]{7,16}[¥₤€£₳¢]", CODES),
                        Form.of("~(?=[a-z]*[0-9])[a-z0-9]{7,16}~", "~"),
                        Form.of(
                                "[a-z0-9-]{2,60}[(\\[【{][.。·][)\\]】}][a-z]{2,}",
                                new Traces().with(List.of("(", "[", "【", "{"), DOTS)),
                        Form.of("/s/[a-z0-9_-]{5,}", "/s/")));
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    @Override
    public List<Hit> screen(Reading reading, Found found) {
        Layer dense = reading.dense();
        if (!traces.areIn(dense.text(), 0, dense.length())) return List.of();
        List<Hit> hits = new ArrayList<>(0);
        int seen = 0;
        for (int sign = found.first(signs); sign < found.after(signs); sign++) {
            int at = dense.indexAt(reading.tight().from()[found.start(sign)]);
            if (at >= seen) seen = look(Math.max(seen, at - AROUND), at + AROUND, reading, hits);
        }
        seen = lookAt("@", seen, reading, hits);
        for (String sure : SURE) seen = lookAt(sure, seen, reading, hits);
        return hits;
    }

    private int lookAt(String sign, int from, Reading reading, List<Hit> hits) {
        int seen = from;
        int at = reading.dense().text().indexOf(sign);
        while (at >= 0) {
            if (at >= seen) seen = look(at - AROUND, at + AROUND, reading, hits);
            at = reading.dense().text().indexOf(sign, at + 1);
        }
        return seen;
    }

    /** Forms are compared near a sign only: the rest of a letter has none of them. */
    private int look(int from, int to, Reading reading, List<Hit> hits) {
        Layer dense = reading.dense();
        int start = Math.max(0, from);
        int end = Math.min(dense.length(), to);
        int last = start;
        if (!traces.areIn(dense.text(), start, end)) return last;
        for (Form form : forms) {
            if (!form.traces.areIn(dense.text(), start, end)) continue;
            Matcher matcher =
                    form.pattern.matcher(dense.text()).region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                hits.add(reading.hit(kind, dense, matcher.start(), matcher.end(), reason));
                last = Math.max(last, matcher.end());
            }
        }
        return last;
    }
}
