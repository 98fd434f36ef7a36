package org.shoulashou.directory.enrolment.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shoulashou.directory.Gender;

/** How lists write a gender. */
final class Genders {

    private static final Map<Gender, List<String>> SPELLINGS = Map.of(
            Gender.GIRL, List.of("女", "女生", "女孩", "f", "female", "girl", "w", "woman"),
            Gender.BOY, List.of("男", "男生", "男孩", "m", "male", "boy", "man"));

    private Genders() {}

    static Optional<Gender> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return SPELLINGS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
