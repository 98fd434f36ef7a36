package org.shoulashou.programme;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Counts how far quotas are reached. A bean of whoever knows the friendships; turned round this way because they use
 * programmes and not the other way. What nobody counts is told as unknown, never as nothing.
 */
public interface QuotaProgress {

    Flux<Reached> reachedIn(Programme programme);

    /** One counted figure, for the same place and year as the {@link Quota.Line} that it is held against. */
    record Reached(
            String quota, @Nullable String place, @Nullable Integer year, int count) {}
}
