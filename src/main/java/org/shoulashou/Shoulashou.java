package org.shoulashou;

import java.util.OptionalInt;
import org.shoulashou.platform.start.CommandEnded;
import org.shoulashou.platform.start.PlainCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Beans go by their whole names: two modules may each have a class that hears consents. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Shoulashou", sharedModules = "platform")
public class Shoulashou {

    public static void main(String[] args) {
        OptionalInt done = PlainCommands.run(args);
        if (done.isPresent()) System.exit(done.getAsInt());
        try {
            SpringApplication.run(Shoulashou.class, args);
        } catch (CommandEnded ended) {
            System.exit(ended.exitCode());
        }
    }
}
