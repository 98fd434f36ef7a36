package org.shoulashou.platform.start;

import java.util.List;
import reactor.core.publisher.Mono;

/** Something that the program does instead of serving, when it is started with {@code --name}. A bean. */
public interface Command {

    String name();

    Mono<Outcome> run();

    /** What is printed, and whether the shell is told that all is well. */
    record Outcome(boolean well, List<String> lines) {

        public static Outcome well(String... lines) {
            return new Outcome(true, List.of(lines));
        }

        public static Outcome bad(String... lines) {
            return new Outcome(false, List.of(lines));
        }
    }
}
