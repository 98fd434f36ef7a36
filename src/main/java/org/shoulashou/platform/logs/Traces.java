package org.shoulashou.platform.logs;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * A failure as the log tells it: which kind, where, and from what it came, but not its message. Messages quote values:
 * the key that was there already, the text that could not be read. Until somebody can be served nobody has written
 * anything, and an operator who starts the program needs the message.
 */
final class Traces implements StackTracePrinter {

    /** The second is what the developer's tools call it. */
    private static final Set<String> STARTING = Set.of("main", "restartedMain");

    private static final StandardStackTracePrinter PRINTER =
            StandardStackTracePrinter.rootLast().withFormatter(Traces::nameOf);

    @Override
    public void printStackTrace(Throwable failure, Appendable output) throws IOException {
        PRINTER.printStackTrace(failure, output);
    }

    private static String nameOf(Throwable failure) {
        boolean starting = STARTING.contains(Thread.currentThread().getName());
        return starting ? failure.toString() : failure.getClass().getName();
    }

    /** {@code %trace} in a pattern of the log. */
    public static final class Converter extends ThrowableHandlingConverter {

        private final Traces traces = new Traces();

        @Override
        public String convert(ILoggingEvent event) {
            return event.getThrowableProxy() instanceof ThrowableProxy proxy
                    ? traces.printStackTraceToString(proxy.getThrowable()) + System.lineSeparator()
                    : "";
        }
    }
}
