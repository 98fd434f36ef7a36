package org.shoulashou.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ledger.
 *
 * @param files       where tasks are written; a pattern of files or of the class path
 * @param remindAhead how long before it is due a task is reminded of
 * @param contactsAhead how long before its end a month without a contact in a co-building is reminded of, or a quarter
 *     without a report
 * @param watchEvery  how often it is looked what is late
 */
@Validated
@ConfigurationProperties("shoulashou.ledger")
public record LedgerProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/ledger/*.yaml")
        String files,

        @DefaultValue("30d") @NotNull Duration remindAhead,
        @DefaultValue("3d") @NotNull Duration contactsAhead,
        @DefaultValue("1h") @NotNull Duration watchEvery) {}
