package org.shoulashou.platform.start;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Runs the early command that was asked for, as soon as the settings are read. */
@Order(Ordered.LOWEST_PRECEDENCE)
class EarlyCommands implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ApplicationArguments arguments = new DefaultApplicationArguments(event.getArgs());
        SpringFactoriesLoader.forDefaultResourceLocation().load(EarlyCommand.class).stream()
                .filter(command -> arguments.containsOption(command.name()))
                .findFirst()
                .map(command -> command.run(arguments, event.getEnvironment()))
                .ifPresent(CommandEnded::with);
    }
}
