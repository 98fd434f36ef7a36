package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.screening.Reading.Layer;
import org.shoulashou.letters.screening.Words.Found;
import org.shoulashou.platform.text.Text;

/**
 * Where a child lives, to the door: three levels of an address or more. A town, a sight, a school alone is what children
 * should tell each other.
 */
final class HomeScreen implements Screen {

    /** From the province to the door; each is a group of the list by the same name in small letters. */
    private enum Level {
        PROVINCE(0),
        CITY(1),
        COUNTY(2),
        TOWN(3),
        VILLAGE(4),
        ROAD(5),
        NUMBER(6),
        COMPOUND(6),
        BUILDING(7),
        UNIT(8),
        ROOM(9);

        private final int rank;

        Level(int rank) {
            this.rank = rank;
        }

        boolean isCounted() {
            return this == NUMBER || rank >= BUILDING.rank;
        }

        boolean mayFollow(Level before) {
            return rank > before.rank || rank == before.rank && this != before;
        }
    }

    private static final int LONGEST_NAME = 8;
    /** House, staircase and flat. */
    private static final Pattern DOOR = Pattern.compile("[0-9０-９]{1,3}(?:[-—–－#][0-9０-９]{1,4}){1,2}");

    private static final int LONGEST_FIRST_NAME = 6;
    private static final String COUNTED = "0123456789零〇一二三四五六七八九十百东西南北甲乙丙丁第";

    private static final String GROUPS = "组队社";

    /** Begins what is named after a sight. */
    private static final String NAMED_AFTER = "街路区社村镇乡巷";

    private final int[] levels = new int[Level.values().length];
    private final int provinces;
    private final int cities;
    private final int home;
    private final int institutions;
    private final Set<Integer> breaks = new HashSet<>();
    private final Text reason;

    HomeScreen(ListFile list, Words words) {
        for (Level level : Level.values()) {
            levels[level.ordinal()] = words.number(Kind.ADDRESS, level.name().toLowerCase(Locale.ROOT));
        }
        provinces = words.number(Kind.ADDRESS, "known-provinces");
        cities = words.number(Kind.ADDRESS, "known-cities");
        home = words.number(Kind.ADDRESS, "home");
        institutions = words.number(Kind.ADDRESS, "institutions");
        list.words("breaks").forEach(word -> word.codePoints().forEach(breaks::add));
        reason = list.reason();
    }

    /** The word that says a level; a known place says it by its name. */
    private record Part(Level level, int word, int end, boolean isWhole) {

        boolean liesInAny(List<Part> others) {
            for (Part other : others) {
                if (other.word <= word && end <= other.end && other.end - other.word > end - word) return true;
            }
            return false;
        }
    }

    @Override
    public List<Hit> screen(Reading reading, Found found) {
        List<Part> parts = parts(found);
        if (parts.isEmpty()) return List.of();
        List<Hit> hits = new ArrayList<>(0);
        Layer tight = reading.tight();
        for (int i = 0; i < parts.size(); ) {
            Chain chain = chain(parts, i, tight);
            if (chain != null && isHome(chain, tight, found)) {
                hits.add(reading.hit(Kind.ADDRESS, tight, chain.start, chain.end, reason));
            }
            i = chain == null ? i + 1 : Math.max(chain.next, i + 1);
        }
        return hits;
    }

    private record Chain(int start, int end, Set<Level> levels, int next) {}

    private List<Part> parts(Found found) {
        List<Part> parts = new ArrayList<>();
        for (Level level : Level.values()) add(level, levels[level.ordinal()], false, found, parts);
        add(Level.PROVINCE, provinces, true, found, parts);
        add(Level.CITY, cities, true, found, parts);
        List<Part> longest = new ArrayList<>();
        for (Part part : parts) {
            if (!part.liesInAny(parts)) longest.add(part);
        }
        longest.sort(Comparator.comparingInt(Part::word).thenComparing(Part::level));
        return longest;
    }

    private static void add(Level level, int group, boolean isWhole, Found found, List<Part> parts) {
        for (int word = found.first(group); word < found.after(group); word++) {
            parts.add(new Part(level, found.start(word), found.end(word), isWhole));
        }
    }

    private @Nullable Chain chain(List<Part> parts, int first, Layer tight) {
        Part head = parts.get(first);
        int start = head.isWhole ? head.word : nameStart(head, tight);
        if (start < 0) return null;
        Set<Level> levels = EnumSet.of(head.level);
        Part last = head;
        int after = first + 1;
        for (int next = after; next < parts.size(); next++) {
            Part part = parts.get(next);
            if (part.word < last.end) continue;
            if (isSame(last, part)) {
                last = new Part(last.level, last.word, part.end, last.isWhole);
            } else if (part.level.mayFollow(last.level) && isName(part, last, tight)) {
                levels.add(part.level);
                last = part;
                after = next + 1;
            } else if (part.word - last.end > LONGEST_NAME) {
                break;
            }
        }
        int end = room(last, tight);
        if (end > last.end) levels.add(Level.ROOM);
        return new Chain(start, end, levels, after);
    }

    /** A province or a city with its level written after its name. */
    private static boolean isSame(Part last, Part part) {
        return last.isWhole && !part.isWhole && part.word == last.end && part.level.rank <= 1;
    }

    private int nameStart(Part part, Layer tight) {
        int start = part.word;
        while (start > 0 && part.word - start < LONGEST_FIRST_NAME && isOfName(tight.at(start - 1), part)) start--;
        return start == part.word ? -1 : start;
    }

    /** From the road on a comma parts what belongs together. */
    private boolean isName(Part part, Part before, Layer tight) {
        int from = before.end;
        boolean mayPart = before.level.rank >= Level.ROAD.rank && part.level.isCounted();
        int start = tight.at(from) == Folding.PAUSE ? from + 1 : from;
        int length = part.word - start;
        if (part.isWhole && length == 0) return true;
        if (length < 1 || length > LONGEST_NAME) return false;
        for (int i = start; i < part.word; i++) {
            boolean parted = mayPart && tight.at(i) == Folding.PAUSE;
            if (!parted && !isLetterOfName(tight.at(i))) return false;
        }
        return isGroup(part, tight) || isOfName(tight.at(part.word - 1), part);
    }

    /** Groups of a village have numbers or names: 上屋组. */
    private boolean isGroup(Part part, Layer tight) {
        return part.level == Level.NUMBER
                && GROUPS.indexOf(tight.at(part.word)) >= 0
                && isLetterOfName(tight.at(part.word - 1));
    }

    private boolean isOfName(char c, Part part) {
        if (part.level.isCounted()) return COUNTED.indexOf(c) >= 0 || Words.isLatin(c);
        return isLetterOfName(c);
    }

    private boolean isLetterOfName(char c) {
        return Character.isLetterOrDigit(c) && !breaks.contains((int) c);
    }

    /** Digits after a compound or a house are the door; after a village or a road only as doors are written: 4-2-601. */
    private static int room(Part last, Layer tight) {
        boolean plainly = last.level.rank >= Level.COMPOUND.rank && last.level != Level.NUMBER;
        if (!plainly && last.level.rank < Level.VILLAGE.rank) return last.end;
        int end = tight.at(last.end) == Folding.PAUSE ? last.end + 1 : last.end;
        int from = end;
        while (NumbersByForm.digit(tight.at(end)) >= 0) end++;
        boolean door = end > from && (plainly || isHyphened(tight, last.end, end));
        return door ? end : last.end;
    }

    private static boolean isHyphened(Layer tight, int from, int end) {
        String written = tight.original().substring(tight.to()[from - 1], tight.to()[end - 1]);
        return DOOR.matcher(written.strip()).matches();
    }

    private boolean isHome(Chain chain, Layer tight, Found found) {
        int from = tight.text().lastIndexOf(Folding.STOP, chain.start) + 1;
        int stop = tight.text().indexOf(Folding.STOP, chain.end);
        int to = stop < 0 ? tight.length() : stop;
        boolean home = found.hasInside(this.home, from, to);
        boolean door = chain.levels.stream().anyMatch(level -> level.rank >= Level.BUILDING.rank);
        boolean counted = door || chain.levels.contains(Level.NUMBER);
        int levels = chain.levels.size();
        if (home) return levels >= 3 || levels == 2 && counted;
        return levels >= 3 && counted && !isEverybodys(from, to, tight, found);
    }

    /** A school, a sight or an office stands in the sentence. */
    private boolean isEverybodys(int from, int to, Layer tight, Found found) {
        for (int place = found.first(institutions); place < found.after(institutions); place++) {
            boolean inside = found.start(place) >= from && found.end(place) <= to;
            if (inside && !isNameOfAStreet(tight.at(found.end(place)))) return true;
        }
        return false;
    }

    /** 宝塔街道 is where somebody lives, though 宝塔 is a sight. */
    private static boolean isNameOfAStreet(char next) {
        return NAMED_AFTER.indexOf(next) >= 0;
    }
}
