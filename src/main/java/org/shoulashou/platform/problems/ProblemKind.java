package org.shoulashou.platform.problems;

import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/**
 * One way of saying no. Implemented by one enum per module, so that all refusals of a module
 * stand in one file: code, status, what happened, and what to do next.
 */
public interface ProblemKind {

    /** Stable, {@code module.what-is-wrong}; the last part of the problem's type. */
    String code();

    HttpStatus status();

    Text title();

    /** What to do next. May hold {@code {0}}, {@code {1}} … */
    Text detail();

    default Refusal refusal(Object... values) {
        return Refusal.of(this, values);
    }
}
