package org.shoulashou.platform.logs;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** {@code %trace} in a pattern: the failure as {@link Traces} tells it. */
public final class TraceConverter extends ThrowableHandlingConverter {

    private final Traces traces = new Traces();

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? traces.printStackTraceToString(proxy.getThrowable()) + System.lineSeparator()
                : "";
    }
}
