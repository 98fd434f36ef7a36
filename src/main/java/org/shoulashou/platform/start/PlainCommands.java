package org.shoulashou.platform.start;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Runs the plain command that the arguments begin with, if they do. */
public final class PlainCommands {

    private static final Text UNKNOWN = new Text(
            "没有“{0}”这个命令。可以用的命令：{1}；不写命令就启动服务。",
            "There is no command \"{0}\". There are: {1}; without a command the server is started.");

    private PlainCommands() {}

    /** What the shell is to be told; nothing when the application itself is to be started. */
    public static OptionalInt run(String[] arguments) {
        return run(arguments, System.out);
    }

    static OptionalInt run(String[] arguments, PrintStream out) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) return OptionalInt.empty();
        List<PlainCommand> known =
                SpringFactoriesLoader.forDefaultResourceLocation().load(PlainCommand.class);
        return OptionalInt.of(known.stream()
                .filter(command -> command.name().equals(arguments[0]))
                .mapToInt(command -> run(command, arguments, out))
                .findFirst()
                .orElseGet(() -> unknown(arguments[0], known, out)));
    }

    private static int run(PlainCommand command, String[] arguments, PrintStream out) {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        return command.run(List.of(arguments).subList(1, arguments.length), out);
    }

    /** A word that was mistyped starts no server. */
    private static int unknown(String word, List<PlainCommand> known, PrintStream out) {
        String names = known.stream().map(PlainCommand::name).collect(Collectors.joining(", "));
        Text told = UNKNOWN.with(word, names);
        out.println(told.zh());
        out.println(told.en());
        return PlainCommand.WRONG;
    }
}
