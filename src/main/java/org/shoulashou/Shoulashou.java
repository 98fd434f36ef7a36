package org.shoulashou;

import org.shoulashou.platform.start.CommandEnded;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Shoulashou", sharedModules = "platform")
public class Shoulashou {

    public static void main(String[] args) {
        try {
            SpringApplication.run(Shoulashou.class, args);
        } catch (CommandEnded ended) {
            System.exit(ended.exitCode());
        }
    }
}
