package org.shoulashou.platform.rules;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with sentences instead of a stack trace. */
class WrongRulesAnalyzer extends AbstractFailureAnalyzer<WrongRules> {

    private static final String DESCRIPTION = """
            %1$s有 %3$d 处需要改正，系统没有启动。
            The application has not started. Corrections needed in the %2$s: %3$d.

            %4$s""";

    private static final String ACTION = """
            请照上面的提示逐处改正，然后重新启动。写法见 %1$sREADME.zh-CN.md。
            Correct each place as told above and start again. How to write them: %1$sREADME.md.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongRules cause) {
        String list = cause.faults().stream()
                .map(Fault::inWords)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
        String description = DESCRIPTION.formatted(
                cause.files().zh(), cause.files().en(), cause.faults().size(), list);
        return new FailureAnalysis(description, ACTION.formatted(cause.home()), cause);
    }
}
