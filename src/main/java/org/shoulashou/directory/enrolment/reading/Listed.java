package org.shoulashou.directory.enrolment.reading;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several things in one cell, between commas of any kind: what was known of them, and what was not. */
record Listed<E extends Enum<E>>(Set<E> known, List<String> unknown) {

    private static final Pattern SIGNS = Pattern.compile(
            "[、,，;；/|\\n\\r·。.]+|(?<=\\p{IsHan})\\s+(?=\\p{IsLatin})|(?<=\\p{IsLatin})\\s+(?=\\p{IsHan})");
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z}]+|(?<=\\p{IsHan})[和与及](?=\\p{IsHan})");
    private static final Pattern FILLING = Pattern.compile("^(我|最|很|也|特别)*(喜欢|喜爱|爱好|热爱|擅长|会写|会|能写|爱)(?=..)");

    /** @param whole says of several words that they are one thing */
    static <E extends Enum<E>> Listed<E> in(
            String cell, Class<E> type, Predicate<String> whole, Function<String, Optional<E>> meaning) {
        Set<E> known = EnumSet.noneOf(type);
        List<String> unknown = SIGNS.splitAsStream(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .map(part -> FILLING.matcher(part.strip()).replaceFirst(""))
                .flatMap(part -> whole.test(part) ? Stream.of(part) : WORDS.splitAsStream(part))
                .filter(word -> isUnknown(word, meaning, known))
                .toList();
        return new Listed<>(known, unknown);
    }

    private static <E> boolean isUnknown(String word, Function<String, Optional<E>> meaning, Collection<E> known) {
        Optional<E> found = meaning.apply(word);
        found.ifPresent(known::add);
        return found.isEmpty() && !word.isEmpty();
    }
}
