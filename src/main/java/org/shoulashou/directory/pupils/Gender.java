package org.shoulashou.directory.pupils;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shoulashou.platform.text.Text;

/** Optional, and used only where both schools ask. */
public enum Gender {
    GIRL(new Text("女", "Girl"), List.of("女", "女生", "女孩", "f", "female", "girl", "w", "woman")),
    BOY(new Text("男", "Boy"), List.of("男", "男生", "男孩", "m", "male", "boy", "man"));

    private final Text name;
    private final List<String> spellings;

    Gender(Text name, List<String> spellings) {
        this.name = name;
        this.spellings = spellings;
    }

    public Text text() {
        return name;
    }

    public static Optional<Gender> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        for (Gender gender : values()) {
            if (gender.spellings.contains(word)) return Optional.of(gender);
        }
        return Optional.empty();
    }
}
