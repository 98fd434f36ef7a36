package org.shoulashou.programme;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of programmes.
 *
 * @param files    where programmes are written; a pattern of files or of the class path
 * @param calendar where the days without lessons are written
 */
@Validated
@ConfigurationProperties("shoulashou.programme")
public record ProgrammeProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/programmes/*.yaml")
        String files,

        @NotBlank @DefaultValue("classpath:matching-rules/calendar/*.yaml")
        String calendar) {}
