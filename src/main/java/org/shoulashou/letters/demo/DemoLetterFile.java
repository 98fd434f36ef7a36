package org.shoulashou.letters.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.ReturnReason;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The made-up letters as they are written. */
record DemoLetterFile(List<Written> letters) {

    private static final String HOME = "demo/letters.yaml";

    record Written(
            String author,
            String reader,
            Occasion round,
            Goal state,
            int daysAgo,
            String paper,
            String ink,
            String stamp,
            @Nullable ReturnReason reason,
            @Nullable String note,
            String body) {}

    enum Occasion {
        NOW,
        LAST,
        FREE
    }

    /** How far it is to come. */
    enum Goal {
        DRAFT,
        IN_REVIEW,
        HELD,
        FROZEN,
        SECOND_READER,
        RETURNED,
        RECEIVING,
        SCHEDULED,
        DELIVERED,
        READ
    }

    static DemoLetterFile read() {
        try {
            var sources = new YamlPropertySourceLoader().load(HOME, new ClassPathResource(HOME));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("", DemoLetterFile.class)
                    .get();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
