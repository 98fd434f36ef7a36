package org.shoulashou.platform.start;

import org.shoulashou.platform.start.Command.Outcome;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;

/**
 * A command that runs before anything is opened, because what it is about may be in use by another process.
 * Listed in {@code META-INF/spring.factories}.
 */
public interface EarlyCommand {

    String name();

    Outcome run(ApplicationArguments arguments, Environment settings);
}
