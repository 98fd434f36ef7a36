package org.shoulashou.coverage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By when figures are closed and bulletins are out. The plans ask for both before the 30th.
 *
 * @param closeFrom   the day of a month from which it may be closed
 * @param closeBy     the day by which it should be
 * @param bulletinBy  the day by which the bulletin should be out; the last one of a shorter month
 * @param remindAhead how many days before it is reminded of either
 * @param watchEvery  how often it is looked what is due
 */
@Validated
@ConfigurationProperties("shoulashou.coverage")
public record CoverageProperties(
        @DefaultValue("25") @Min(1) @Max(28) int closeFrom,
        @DefaultValue("28") @Min(1) @Max(28) int closeBy,
        @DefaultValue("30") @Min(1) @Max(31) int bulletinBy,
        @DefaultValue("3") @Min(1) @Max(14) int remindAhead,
        @DefaultValue("1h") @NotNull Duration watchEvery) {}
