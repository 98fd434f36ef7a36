package org.shoulashou.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of matching.
 *
 * @param largestFile that may be sent for a trial; it is held in memory once while it is read
 * @param keepTrials  how long a trial by files is kept, with its files and all that it found
 * @param keepFiles   how long a file is kept that no run goes by
 * @param piece       how many pairs of a run lie together, and go to the schools in one step
 */
@Validated
@ConfigurationProperties("shoulashou.matching")
public record MatchingProperties(
        @DefaultValue("64MB") DataSize largestFile,
        @DefaultValue("30d") Duration keepTrials,
        @DefaultValue("1d") Duration keepFiles,
        @DefaultValue("1000") @Min(1) @Max(5000) int piece) {}
