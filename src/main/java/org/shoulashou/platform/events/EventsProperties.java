package org.shoulashou.platform.events;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How undelivered events are tried again.
 *
 * @param sweepEvery how often an instance looks for events that were left behind
 * @param handlerTimeout after this a handler counts as failed
 * @param firstPause pause before the second attempt; doubles with each further one
 * @param longestPause the pause never grows beyond this
 * @param sweepSize documents taken up in one sweep
 */
@Validated
@ConfigurationProperties("shoulashou.events")
public record EventsProperties(
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("10s") Duration handlerTimeout,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("30m") Duration longestPause,
        @DefaultValue("200") @Positive int sweepSize) {

    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts, 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
