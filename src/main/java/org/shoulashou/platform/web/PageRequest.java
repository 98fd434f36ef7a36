package org.shoulashou.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** What a list is asked for: {@code ?page=0&size=25&sort=field,asc&q=text}. */
public record PageRequest(
        @Min(0) @Max(100_000) @Nullable Integer page,
        @Min(1) @Max(200) @Nullable Integer size,
        @Size(max = 60) @Nullable String sort,
        @Size(max = 60) @Nullable String q) {

    public int number() {
        return page == null ? 0 : page;
    }

    public int length() {
        return size == null ? 25 : size;
    }

    public long offset() {
        return (long) number() * length();
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    /** The order asked for when its field is one of those allowed, otherwise the usual one. */
    public Sort order(Sort usual, Set<String> allowed) {
        if (sort == null) {
            return usual;
        }
        String[] parts = sort.split(",", 2);
        if (!allowed.contains(parts[0])) {
            return usual;
        }
        boolean descending = parts.length == 2 && parts[1].equals("desc");
        return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, parts[0]);
    }

    public org.springframework.data.domain.PageRequest with(Sort order) {
        return org.springframework.data.domain.PageRequest.of(number(), length(), order);
    }
}
