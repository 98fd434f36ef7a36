package org.shoulashou.platform.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are shared among instances.
 *
 * @param lease     an instance that gives no sign of life for so long loses its jobs to the others
 * @param lookEvery how often an instance looks for jobs that others left
 * @param atOnce    jobs that one instance runs at a time
 * @param tries     how often the same step may take its instance down before the job is given up
 */
@Validated
@ConfigurationProperties("shoulashou.jobs")
public record JobsProperties(
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration lookEvery,
        @DefaultValue("2") @Min(1) @Max(16) int atOnce,
        @DefaultValue("5") @Min(1) @Max(100) int tries) {

    Duration heartbeat() {
        return lease.dividedBy(3);
    }
}
