package org.shoulashou.directory.enrolment.reading;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several things in one cell, between commas of any kind: what was known of them, and what was not. */
record Listed<E extends Enum<E>>(Set<E> known, List<String> unknown) {

    private static final Pattern SIGNS = Pattern.compile(
            "[、,，;；/|\\n\\r·。.]+|(?<=\\p{IsHan})\\s+(?=\\p{IsLatin})|(?<=\\p{IsLatin})\\s+(?=\\p{IsHan})");
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z}]+|(?<=\\p{IsHan})[和与及](?=\\p{IsHan})");
    private static final Pattern FILLING = Pattern.compile("^(我|最|很|也|特别)*(喜欢|喜爱|爱好|热爱|擅长|会写|会|能写|爱)(?=..)");

    static <E extends Enum<E>> Listed<E> in(String cell, Class<E> type, Function<String, Optional<E>> meaning) {
        Set<E> known = EnumSet.noneOf(type);
        List<String> unknown = SIGNS.splitAsStream(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> find(part, meaning, known))
                .toList();
        return new Listed<>(known, unknown);
    }

    /** A part as a whole, else word by word; gives back what nobody knows. */
    private static <E> Stream<String> find(String part, Function<String, Optional<E>> meaning, Collection<E> known) {
        String plain = FILLING.matcher(part).replaceFirst("");
        List<String> words = WORDS.splitAsStream(plain).toList();
        Optional<E> whole = words.size() > 1 ? Optional.empty() : meaning.apply(plain);
        if (whole.isEmpty() && words.size() > 1 && isWestern(plain)) whole = meaning.apply(plain);
        whole.ifPresent(known::add);
        return whole.isPresent() ? Stream.empty() : words.stream().filter(word -> isUnknown(word, meaning, known));
    }

    private static <E> boolean isUnknown(String word, Function<String, Optional<E>> meaning, Collection<E> known) {
        Optional<E> found = meaning.apply(word);
        found.ifPresent(known::add);
        return found.isEmpty() && !word.isEmpty();
    }

    private static boolean isWestern(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }
}
