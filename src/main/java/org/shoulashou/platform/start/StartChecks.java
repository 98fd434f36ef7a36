package org.shoulashou.platform.start;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs every check, and then the command if one was asked for, when all parts are there and nothing has started yet:
 * no port open, no job claimed.
 */
@Component
class StartChecks implements SmartInitializingSingleton {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectProvider<StartCheck> checks;
    private final ObjectProvider<Command> commands;
    private final ApplicationArguments arguments;

    StartChecks(ObjectProvider<StartCheck> checks, ObjectProvider<Command> commands, ApplicationArguments arguments) {
        this.checks = checks;
        this.commands = commands;
        this.arguments = arguments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Flux.fromStream(checks.orderedStream()).concatMap(StartCheck::check).blockLast(PATIENCE);
        commands.stream()
                .filter(command -> arguments.containsOption(command.name()))
                .findFirst()
                .ifPresent(StartChecks::runAndEnd);
    }

    private static void runAndEnd(Command command) {
        CommandEnded.with(Mono.defer(command::run).blockOptional().orElseThrow());
    }
}
