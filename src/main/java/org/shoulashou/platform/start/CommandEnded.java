package org.shoulashou.platform.start;

/** Ends the start after a command was run: nothing is to be served. Carries no stack: it is no accident. */
public final class CommandEnded extends RuntimeException {

    private final int exitCode;

    CommandEnded(int exitCode) {
        super("The command was run", null, false, false);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
