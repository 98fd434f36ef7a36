package org.shoulashou.directory.regions;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with sentences instead of a stack trace. */
class WrongPlaceFilesAnalyzer extends AbstractFailureAnalyzer<WrongPlaceFiles> {

    private static final String DESCRIPTION = """
            地点文件有 %1$d 处需要改正，系统没有启动。
            The application has not started. Corrections needed in the place files: %1$d.

            %2$s""";

    private static final String ACTION = """
            请照上面的提示逐处改正，然后重新启动。写法见 matching-rules/places/README.zh-CN.md。
            Correct each place as told above and start again. How to write them: matching-rules/places/README.md.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongPlaceFiles cause) {
        String list = cause.faults().stream()
                .map(Fault::inWords)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
        return new FailureAnalysis(DESCRIPTION.formatted(cause.faults().size(), list), ACTION, cause);
    }
}
