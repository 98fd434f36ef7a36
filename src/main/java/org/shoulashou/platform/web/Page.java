package org.shoulashou.platform.web;

import java.util.List;
import java.util.function.Function;

/** One page of a list, with the size of the whole. */
public record Page<T>(List<T> items, int page, int size, long total) {

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), page, size, total);
    }
}
