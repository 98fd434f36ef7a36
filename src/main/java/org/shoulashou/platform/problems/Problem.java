package org.shoulashou.platform.problems;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A refusal as it travels (RFC 9457), in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> facts) {

    static Problem of(Refusal refusal, Locale locale, String requestId) {
        ProblemKind kind = refusal.kind();
        return new Problem(
                "/problems/" + kind.code(),
                kind.title().in(locale),
                kind.status().value(),
                refusal.detail().in(locale),
                kind.code(),
                requestId,
                refusal.faults().stream()
                        .map(fault ->
                                new FieldError(fault.pointer(), fault.what().in(locale)))
                        .toList(),
                refusal.facts());
    }

    public record FieldError(String pointer, String detail) {}
}
