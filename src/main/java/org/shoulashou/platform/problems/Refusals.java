package org.shoulashou.platform.problems;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.CannotOpen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.codec.DecodingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/** Makes a refusal of whatever went wrong; what nobody foresaw is logged and becomes "unexpected". */
final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static Refusal of(Throwable error) {
        if (error instanceof Refusal refusal) {
            return refusal;
        }
        if (error instanceof WebExchangeBindException bind) {
            return invalid(bind.getFieldErrors());
        }
        if (error instanceof HandlerMethodValidationException parameters) {
            return invalid(parameters);
        }
        if (error instanceof ServerWebInputException input) {
            return unreadable(input);
        }
        if (error instanceof ResponseStatusException status) {
            return ofStatus(status.getStatusCode(), error);
        }
        if (error instanceof OptimisticLockingFailureException) {
            return PlatformProblems.STALE.refusal();
        }
        if (error instanceof DuplicateKeyException) {
            return PlatformProblems.ALREADY_EXISTS.refusal();
        }
        if (error instanceof DataAccessResourceFailureException) {
            log.warn("The database did not answer: {}", error.getClass().getSimpleName());
            return PlatformProblems.AWAY.refusal();
        }
        if (error instanceof CannotOpen) {
            log.warn("A sealed content could not be opened", error);
            return PlatformProblems.NO_LONGER_READABLE.refusal();
        }
        return unexpected(error);
    }

    private static Refusal invalid(List<FieldError> errors) {
        Refusal refusal = PlatformProblems.INVALID.refusal();
        for (FieldError error : errors) {
            String pointer = "/" + error.getField().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
            refusal = refusal.at(pointer, FieldTexts.of(error.getCode(), error));
        }
        return refusal;
    }

    private static Refusal invalid(HandlerMethodValidationException parameters) {
        Refusal refusal = PlatformProblems.INVALID.refusal();
        for (var result : parameters.getParameterValidationResults()) {
            String name = result.getMethodParameter().getParameterName();
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                refusal = refusal.at("/" + name, FieldTexts.of(constraint(error), error));
            }
        }
        return refusal;
    }

    private static @Nullable String constraint(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null ? null : Arrays.asList(codes).get(codes.length - 1);
    }

    private static Refusal unreadable(ServerWebInputException input) {
        boolean body = input.getCause() instanceof DecodingException;
        if (!body && input.getMethodParameter() != null) {
            String name = input.getMethodParameter().getParameterName();
            return PlatformProblems.INVALID.refusal().at("/" + name, PlatformProblems.INVALID.detail());
        }
        return PlatformProblems.UNREADABLE.refusal();
    }

    private static Refusal ofStatus(HttpStatusCode status, Throwable error) {
        return switch (status.value()) {
            case 400 -> PlatformProblems.UNREADABLE.refusal();
            case 404 -> PlatformProblems.NOT_FOUND.refusal();
            case 405 -> PlatformProblems.METHOD_NOT_ALLOWED.refusal();
            case 406 -> PlatformProblems.NOT_ACCEPTABLE.refusal();
            case 413 -> PlatformProblems.TOO_LARGE.refusal();
            case 415 -> PlatformProblems.WRONG_FORMAT.refusal();
            default -> unexpected(error);
        };
    }

    private static Refusal unexpected(Throwable error) {
        log.error("Nobody foresaw this", error);
        return PlatformProblems.UNEXPECTED.refusal();
    }
}
