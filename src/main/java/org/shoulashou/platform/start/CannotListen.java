package org.shoulashou.platform.start;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import reactor.netty.ChannelBindException;

/** The port is taken, or the address is not one of this computer's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotListen implements FailureAnalyzer {

    private static final Text TAKEN = new Text(
            "端口 {0} 已被别的程序占用：请关闭那个程序，或用 {1} 换一个端口，例如 {1}=8090。",
            "Port {0} is taken by another program: stop that one, or choose another port with {1}, for example {1}=8090.");

    private static final Text NOT_OURS = new Text(
            "这台电脑没有地址 {0}：请用 SERVER_ADDRESS 写它自己的地址，例如 127.0.0.1（只限本机）或 0.0.0.0（所有网卡）。",
            "This computer does not have the address {0}: name one of its own in SERVER_ADDRESS, for example 127.0.0.1"
                    + " (this computer only) or 0.0.0.0 (every network card).");

    private static final Text FORBIDDEN = new Text(
            "不允许使用端口 {0}：小于 1024 的端口需要特别的权限，请用 SERVER_PORT 换一个，例如 SERVER_PORT=8080。",
            "Port {0} may not be used: ports below 1024 need special rights, choose another with SERVER_PORT, for example"
                    + " SERVER_PORT=8080.");

    private final Environment settings;

    CannotListen(Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return said(TAKEN.with(taken.getPort(), portSetting(taken.getPort())), taken);
            }
            if (cause instanceof ChannelBindException refused) {
                return said(refused(refused), refused);
            }
        }
        return null;
    }

    private Text refused(ChannelBindException refused) {
        return String.valueOf(refused.getCause()).contains("Permission denied")
                ? FORBIDDEN.with(refused.localPort())
                : NOT_OURS.with(refused.localHost());
    }

    private String portSetting(int port) {
        boolean management = String.valueOf(port).equals(settings.getProperty("management.server.port"));
        return management ? "MANAGEMENT_SERVER_PORT" : "SERVER_PORT";
    }

    private static FailureAnalysis said(Text sentence, Throwable cause) {
        return new FailureAnalysis(sentence.zh() + System.lineSeparator() + sentence.en(), null, cause);
    }
}
