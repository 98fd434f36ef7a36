package org.shoulashou.safeguarding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of safeguarding. Hours run around the clock: danger knows no office hours.
 *
 * @param remindAfter       the leads are reminded when nobody has acknowledged a concern by then
 * @param acknowledgeWithin a lead has to acknowledge by then, else the deputy is called (R22)
 * @param countyAfter       the county is told that something waits when the deputy is silent too
 * @param aboveAfter        each time so long has passed without an answer, one level more above the county is told
 * @param followUpAfter     a lead who has a concern in hand is reminded each time so long has passed and it is not closed
 * @param stalledAfter      all leads are asked when whoever has a concern in hand has done nothing for so long
 * @param watchEvery        how often it is looked whether somebody has to be called
 * @param checklist         where the checklist is written; a file or a resource of the class path
 */
@Validated
@ConfigurationProperties("shoulashou.safeguarding")
public record SafeguardingProperties(
        @DefaultValue("1h") @NotNull Duration remindAfter,
        @DefaultValue("2h") @NotNull Duration acknowledgeWithin,
        @DefaultValue("3h") @NotNull Duration countyAfter,
        @DefaultValue("24h") @NotNull Duration aboveAfter,
        @DefaultValue("24h") @NotNull Duration followUpAfter,
        @DefaultValue("72h") @NotNull Duration stalledAfter,
        @DefaultValue("1m") @NotNull Duration watchEvery,

        @NotBlank @DefaultValue("classpath:matching-rules/safeguarding/checklist.yaml")
        String checklist) {}
