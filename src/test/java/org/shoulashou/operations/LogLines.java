package org.shoulashou.operations;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Every line that anybody logs, written as the console's own encoder writes it. */
final class LogLines extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final ch.qos.logback.classic.Logger root;
    private final Encoder<ILoggingEvent> encoder;

    private LogLines(ch.qos.logback.classic.Logger root) {
        this.root = root;
        OutputStreamAppender<ILoggingEvent> console =
                (OutputStreamAppender<ILoggingEvent>) Objects.requireNonNull(root.getAppender("CONSOLE"));
        this.encoder = Objects.requireNonNull(console.getEncoder());
    }

    static LogLines listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LogLines lines = new LogLines(context.getLogger("ROOT"));
        lines.setContext(context);
        lines.start();
        lines.root.addAppender(lines);
        return lines;
    }

    void leave() {
        root.detachAppender(this);
    }

    List<String> all() {
        return lines;
    }

    List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }
}
