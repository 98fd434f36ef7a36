package org.shoulashou.notifications;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are told. The SMTP server itself is named with Boot's {@code spring.mail.*}.
 *
 * @param sender     the address that mail comes from; no mail leaves without one
 * @param senderName how the sender is called
 * @param lookEvery  how often an instance looks for mail that waits
 * @param lines      how many connections to the SMTP server an instance holds at a time
 * @param lease      after so long a mail in the hands of an instance that died is looked at again
 * @param firstPause until the second attempt; doubles with each further one
 * @param longestPause the pause never grows beyond this
 * @param tries      attempts before a mail is laid aside for the operator
 * @param live       how long one line to a page lasts before the page asks for another
 * @param askEvery   how often a line asks whether its person is still signed in
 */
@Validated
@ConfigurationProperties("shoulashou.notifications")
public record NotificationsProperties(
        @Email @Nullable String sender,
        @DefaultValue("手拉手 Shoulashou") @Size(max = 60) String senderName,
        @DefaultValue("5s") @NotNull Duration lookEvery,
        @DefaultValue("2") @Min(1) @Max(16) int lines,
        @DefaultValue("3m") @NotNull Duration lease,
        @DefaultValue("1m") @NotNull Duration firstPause,
        @DefaultValue("4h") @NotNull Duration longestPause,
        @DefaultValue("12") @Min(1) @Max(100) int tries,
        @DefaultValue("20m") @NotNull Duration live,
        @DefaultValue("30s") @NotNull Duration askEvery) {

    public Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
