package org.shoulashou.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a paper was signed: photographs of its pages, or why there are none.
 *
 * @param without absent where there are pages
 */
public record Proof(List<PaperPage> pages, @Nullable NoPhotograph without) {

    public static final int MOST_PAGES = 4;

    public Proof {
        pages = List.copyOf(pages);
    }
}
