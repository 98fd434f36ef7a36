package org.shoulashou;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Shoulashou", sharedModules = "platform")
public class Shoulashou {

    public static void main(String[] args) {
        SpringApplication.run(Shoulashou.class, args);
    }
}
