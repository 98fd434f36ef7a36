package org.shoulashou.platform.start;

import org.shoulashou.platform.start.Command.Outcome;

/** Ends the start after a command was run: nothing is to be served. Carries no stack: it is no accident. */
public final class CommandEnded extends RuntimeException {

    private final int exitCode;

    private CommandEnded(int exitCode) {
        super("The command was run", null, false, false);
        this.exitCode = exitCode;
    }

    /** Prints what came out, and ends. */
    static void with(Outcome outcome) {
        outcome.lines().forEach(System.out::println);
        throw new CommandEnded(outcome.well() ? 0 : 1);
    }

    public int exitCode() {
        return exitCode;
    }
}
