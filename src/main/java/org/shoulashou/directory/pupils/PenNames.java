package org.shoulashou.directory.pupils;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a pen name may be: a name for fun that leads nobody to the child, and that only one in the class has. */
public final class PenNames {

    public static final int LONGEST = 12;

    /** Tibetan writes its syllables with a dot of their own between them. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{L}\\p{M}\\p{N}·་]+");

    private static final Pattern MARKS = Pattern.compile("[\\p{M}་]+");
    private static final Pattern ADDRESS = Pattern.compile(
            "@|://|www|\\.(com|cn|net|org)|微信|(?<![\\p{L}])(qq|wx|vx)(?![\\p{L}])|扣扣", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG_NUMBER = Pattern.compile("[\\p{N}零〇一二三四五六七八九幺]{5,}");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[·\\s]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final int SHORTEST_PART = 2;

    private final Set<String> taken = new HashSet<>();

    /** @param taken what others in the class are called */
    public PenNames(Collection<String> taken) {
        taken.forEach(this::take);
    }

    public void take(String penName) {
        taken.add(joined(Names.tidy(penName)));
    }

    /** Nothing when the name will do. */
    public Optional<PenNameFault> faultOf(String penName, String realName) {
        String name = Names.tidy(penName);
        if (name.isEmpty()) return Optional.of(PenNameFault.EMPTY);
        if (ADDRESS.matcher(name).find()) return Optional.of(PenNameFault.ADDRESS);
        if (LONG_NUMBER.matcher(joined(name)).find()) return Optional.of(PenNameFault.NUMBER);
        if (!SIGNS.matcher(name).matches() || name.codePoints().noneMatch(Character::isLetter))
            return Optional.of(PenNameFault.WRONG_SIGNS);
        if (lengthOf(name) > LONGEST) return Optional.of(PenNameFault.TOO_LONG);
        if (shows(name, Names.tidy(realName))) return Optional.of(PenNameFault.REAL_NAME);
        return taken.contains(joined(name)) ? Optional.of(PenNameFault.TAKEN) : Optional.empty();
    }

    /** Letters as a reader counts them: what stands above or below one adds nothing. */
    private static int lengthOf(String name) {
        String letters = MARKS.matcher(name).replaceAll("");
        return letters.codePointCount(0, letters.length());
    }

    private static boolean shows(String penName, String realName) {
        String pen = joined(penName);
        return !realName.isEmpty()
                && (pen.equals(joined(realName))
                        || partsOf(realName).stream().map(PenNames::joined).anyMatch(pen::contains));
    }

    /** The whole, what stands between dots and spaces, and of a Chinese name what follows its first or first two signs. */
    private static List<String> partsOf(String realName) {
        List<String> parts = new ArrayList<>(List.of(BETWEEN_PARTS.split(realName)));
        parts.add(realName);
        if (HAN.matcher(realName).matches()) {
            parts.add(realName.substring(realName.offsetByCodePoints(0, 1)));
            if (realName.codePointCount(0, realName.length()) > SHORTEST_PART)
                parts.add(realName.substring(realName.offsetByCodePoints(0, 2)));
        }
        return parts.stream()
                .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_PART)
                .toList();
    }

    private static String joined(String name) {
        return BETWEEN_PARTS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
