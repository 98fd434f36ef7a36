package org.shoulashou.exchange;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of meetings.
 *
 * @param themes where the themes are written that an agenda is made from
 */
@Validated
@ConfigurationProperties("shoulashou.exchange")
record ExchangeProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/writing/themes.yaml")
        String themes) {}
