package org.shoulashou.platform.start;

import org.springframework.boot.SpringBootExceptionReporter;

/** A command that was run is no failure to report. */
class QuietEnd implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof CommandEnded;
    }
}
