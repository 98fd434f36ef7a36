package org.shoulashou.accounts.log;

import org.shoulashou.accounts.log.VerifyLog.Verified;
import org.shoulashou.platform.start.Command;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code --verify-log}: for whoever does not trust what the running program says of itself. */
@Component
class VerifyLogCommand implements Command {

    private final VerifyLog verify;

    VerifyLogCommand(VerifyLog verify) {
        this.verify = verify;
    }

    @Override
    public String name() {
        return "verify-log";
    }

    @Override
    public Mono<Outcome> run() {
        return verify.all().map(VerifyLogCommand::told);
    }

    private static Outcome told(Verified verified) {
        return verified.intact()
                ? Outcome.well(
                        "操作日志完整，共 %d 行。".formatted(verified.entries()),
                        "The action log is intact: %d lines.".formatted(verified.entries()))
                : Outcome.bad(
                        "操作日志从第 %d 行起被改动过。请保留现场，与备份比对。".formatted(verified.firstBrokenSeq()),
                        "The action log was tampered with from line %d on. Leave everything as it is and compare with a backup."
                                .formatted(verified.firstBrokenSeq()));
    }
}
