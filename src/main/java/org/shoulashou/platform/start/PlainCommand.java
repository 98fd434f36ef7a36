package org.shoulashou.platform.start;

import java.io.PrintStream;
import java.util.List;

/**
 * What the program does when its first argument is a word of its own: it works with files alone, and neither database nor
 * server is started. Listed in {@code META-INF/spring.factories}.
 */
public interface PlainCommand {

    /** All is done. */
    int DONE = 0;

    /** It could not be done, for a reason outside of what was given. */
    int FAILED = 1;

    /** What was given is wrong; nothing was written. */
    int WRONG = 2;

    String name();

    /** @return what the shell is told */
    int run(List<String> arguments, PrintStream out);
}
