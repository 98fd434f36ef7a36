package org.shoulashou.platform.crypto;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys are.
 *
 * @param file the key ring, made at the first start; several instances on one database share one file
 */
@Validated
@ConfigurationProperties("shoulashou.keys")
public record KeysProperties(
        @DefaultValue("data/keys/keyring.json") Path file) {}
