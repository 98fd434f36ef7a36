package org.shoulashou.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence alone. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
        String sentence = cause.sentence().zh()
                + System.lineSeparator()
                + cause.sentence().en();
        return new FailureAnalysis(sentence, null, cause);
    }
}
