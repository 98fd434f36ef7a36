package org.shoulashou.letters.screening;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shoulashou.letters.screening.DigitRuns.Run;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
import org.shoulashou.letters.screening.digits.Hidden;
import org.shoulashou.letters.screening.digits.HiddenNumbers;
import org.shoulashou.letters.screening.wording.Place;
import org.shoulashou.letters.screening.wording.Wording;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Every screen over what a child wrote or sent as a picture. A hit marks and explains; a person decides. Asks no
 * database and keeps nothing, so that one instance serves all threads.
 */
public final class Screens {

    private static final Set<Kind> WHOLE = Set.of(Kind.ID_CARD, Kind.EMAIL);
    private static final Set<Kind> PARTS = Set.of(Kind.PHONE, Kind.LINK, Kind.MESSENGER);

    /** Some write a whole letter without a full stop: what is further away is of another sentence. */
    private static final int NEAR = 46;

    private final Folding folding;
    private final Words words;
    private final DigitRuns digits;
    private final PhoneScreen phones;
    private final IdCardScreen cards;
    private final HiddenNumbers hidden;
    private final Map<Kind, Text> reasonsOfHidden = new EnumMap<>(Kind.class);
    private final List<Screen> screens = new ArrayList<>();
    private final PictureScreen pictures;
    private final Wording wording = Wording.learned();
    private final Map<Kind, Text> reasonsOfWording = new EnumMap<>(Kind.class);

    Screens(ScreeningLists lists) {
        folding = lists.folding();
        words = new Words(lists, folding);
        digits = new DigitRuns(lists.of(Kind.PHONE));
        phones = new PhoneScreen(lists.of(Kind.PHONE));
        cards = new IdCardScreen(lists.of(Kind.ID_CARD));
        hidden = new HiddenNumbers(lists.of(Kind.PHONE).speltDigits(), words(lists));
        for (Kind kind : HiddenNumbers.KINDS)
            reasonsOfHidden.put(kind, lists.of(kind).reason());
        screens.add(AddressesOfTheNet.ofMail(lists.of(Kind.EMAIL), words));
        screens.add(AddressesOfTheNet.ofPages(lists.of(Kind.LINK), words));
        screens.add(new HomeScreen(lists.of(Kind.ADDRESS), words));
        lists.all().forEach(list -> screens.add(new Phrases(list, words)));
        pictures = new PictureScreen(lists.of(Kind.QR_CODE).reason());
        for (Kind kind : wording.kinds()) {
            reasonsOfWording.put(kind, ofWording(lists.of(kind).reason()));
        }
    }

    private static HiddenNumbers.Words words(ScreeningLists lists) {
        ListFile phones = lists.of(Kind.PHONE);
        return new HiddenNumbers.Words(
                phones.words("said-of-numbers"),
                phones.words("said-before-lines"),
                lists.of(Kind.MESSENGER).words("said-before-accounts"),
                lists.of(Kind.ID_CARD).words("said-of-cards"),
                phones.words("heads"),
                phones.words("tails"),
                phones.words("first-characters"),
                phones.words("turned"));
    }

    private static Text ofWording(Text reason) {
        return new Text(
                "不是某一个词，是整句话的说法相像。" + reason.zh(),
                "No single word, but the wording of the whole sentence. " + reason.en());
    }

    /** Reads the lists; a fault in any ends the start in sentences. Blocks: for the start only. */
    public static Screens reading(ResourcePatternResolver resolver, String pattern) {
        return new Screens(ScreeningLists.find(resolver, pattern));
    }

    /** In reading order; hits of one kind that touch are one. Expects text without mark-up. */
    public List<Hit> screen(String text) {
        Reading reading = Reading.of(text, folding);
        List<Hit> hits = seen(reading);
        addByWording(reading, hits);
        return hits.isEmpty() ? List.of() : merged(hits);
    }

    /** Whether a form or a list finds how somebody is reached: what refuses a text asks for more than its wording. */
    public boolean tellContact(String text) {
        return seen(Reading.of(text, folding)).stream()
                .anyMatch(hit -> hit.kind().isContact());
    }

    /** By forms and lists. */
    private List<Hit> seen(Reading reading) {
        Found found = words.find(reading.tight());
        List<Hit> hits = new ArrayList<>(0);
        List<Run> runs = digits.find(reading.plain());
        hits.addAll(phones.screen(reading, runs));
        hits.addAll(phones.screen(reading, digits.sounding(reading.plain())));
        hits.addAll(phones.screen(reading, digits.laced(reading.plain())));
        hits.addAll(cards.screen(reading, runs));
        for (Hidden number : hidden.find(reading.plain().text())) {
            Text reason = Objects.requireNonNull(reasonsOfHidden.get(number.kind()));
            hits.add(reading.hit(number.kind(), reading.plain(), number.start(), number.end(), reason));
        }
        for (Screen screen : screens) hits.addAll(screen.screen(reading, found));
        return hits;
    }

    private void addByWording(Reading reading, List<Hit> hits) {
        Layer tight = reading.tight();
        List<Hit> seen = List.copyOf(hits);
        for (Place place : wording.places(tight.text(), Folding.STOP, Folding.PAUSE)) {
            Text reason = Objects.requireNonNull(reasonsOfWording.get(place.kind()));
            Hit hit = reading.hit(place.kind(), tight, place.start(), place.end(), reason);
            Hit sentence = sentence(place, reading);
            if (seen.stream().noneMatch(other -> tellsMore(other, hit, sentence))) hits.add(hit);
        }
    }

    private static Hit sentence(Place place, Reading reading) {
        Layer tight = reading.tight();
        int from = tight.text().lastIndexOf(Folding.STOP, place.start()) + 1;
        int end = tight.text().indexOf(Folding.STOP, place.end());
        return reading.hit(place.kind(), tight, from, end < 0 ? tight.text().length() : end, new Text("", ""));
    }

    /**
     * Where a list or a form has found something of the kind in the sentence its reason says more; what hides a number has
     * no wording; and accounts are offered in the words in which presents are.
     */
    private static boolean tellsMore(Hit seen, Hit byWording, Hit sentence) {
        boolean inSentence = seen.start() < Math.min(sentence.end(), byWording.end() + NEAR)
                && Math.max(sentence.start(), byWording.start() - NEAR) < seen.end();
        if (seen.kind() == byWording.kind()) return inSentence;
        if (inSentence && WHOLE.contains(seen.kind()) && PARTS.contains(byWording.kind())) return true;
        boolean inside = seen.start() <= byWording.start() && byWording.end() <= seen.end();
        return seen.kind().isContact() && (inside || inSentence && byWording.kind() == Kind.GIFT);
    }

    /** QR codes in a decoded picture. Slow: not for an event loop. */
    public List<PictureHit> screen(BufferedImage picture) {
        return pictures.screen(picture);
    }

    /** How many words of the lists stand in the text: the bare pass, beside which the benchmark sets the whole. */
    public int countWords(String text) {
        return words.count(text);
    }

    private static List<Hit> merged(List<Hit> hits) {
        hits.sort(Comparator.comparing(Hit::kind).thenComparingInt(Hit::start));
        List<Hit> merged = new ArrayList<>();
        for (Hit hit : hits) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(hit)) {
                merged.set(last, merged.get(last).with(hit));
            } else {
                merged.add(hit);
            }
        }
        merged.removeIf(hit -> PARTS.contains(hit.kind()) && merged.stream().anyMatch(whole -> isInside(hit, whole)));
        merged.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
        return List.copyOf(merged);
    }

    /** Digits of an identity card are no telephone, and the house of a mailbox is no page. */
    private static boolean isInside(Hit hit, Hit whole) {
        return WHOLE.contains(whole.kind()) && whole.start() <= hit.start() && hit.end() <= whole.end();
    }
}
