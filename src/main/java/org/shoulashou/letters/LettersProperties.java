package org.shoulashou.letters;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of letters.
 *
 * @param screening where the screening lists are written; a pattern of files or of the class path
 */
@Validated
@ConfigurationProperties("shoulashou.letters")
record LettersProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/screening/*.yaml")
        String screening) {}
