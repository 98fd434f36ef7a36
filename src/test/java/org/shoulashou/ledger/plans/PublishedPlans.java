package org.shoulashou.ledger.plans;

import org.shoulashou.platform.rules.YamlFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The plans as the shipped files have them. */
public final class PublishedPlans {

    private static final Plans ALL = new Plans(
            YamlFile.find(new PathMatchingResourcePatternResolver(), "file:matching-rules/ledger/*.yaml", Plans.HOME),
            "ledger");

    private PublishedPlans() {}

    static Plans all() {
        return ALL;
    }

    public static Plan named(String id) {
        return ALL.needed(id);
    }
}
