package org.shoulashou.platform.start;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Runs the plain command that the arguments begin with, if they do. */
public final class PlainCommands {

    private PlainCommands() {}

    /** What the shell is to be told; nothing when the application itself is to be started. */
    public static OptionalInt run(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) return OptionalInt.empty();
        System.setProperty("logback.configurationFile", "logback-command.xml");
        return SpringFactoriesLoader.forDefaultResourceLocation().load(PlainCommand.class).stream()
                .filter(command -> command.name().equals(arguments[0]))
                .mapToInt(command -> command.run(List.of(arguments).subList(1, arguments.length), System.out))
                .findFirst();
    }
}
