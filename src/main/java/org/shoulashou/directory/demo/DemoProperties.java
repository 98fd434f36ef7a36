package org.shoulashou.directory.demo;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param demo whether made-up people are loaded: auto, into an embedded database that nobody uses yet; or never */
@Validated
@ConfigurationProperties("shoulashou")
record DemoProperties(@DefaultValue("auto") @NotNull Demo demo) {

    enum Demo {
        AUTO,
        NEVER
    }
}
