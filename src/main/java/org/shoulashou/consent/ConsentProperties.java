package org.shoulashou.consent;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of consent.
 *
 * @param notices where the notice is written, one file for each version; a pattern of files or of the class path
 */
@Validated
@ConfigurationProperties("shoulashou.consent")
public record ConsentProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/notices/*.yaml")
        String notices) {}
