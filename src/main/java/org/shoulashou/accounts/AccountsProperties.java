package org.shoulashou.accounts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of accounts.
 *
 * @param attempts         wrong tries for one name inside one window before it is locked until the window ends
 * @param addressAttempts  tries from one address inside one window; a whole school may share an address
 * @param attemptsWindow   length of that window
 * @param staffIdle        idle time after which staff are signed out
 * @param sharedIdle       the same on a shared computer
 * @param pupilIdle        the same for pupils
 * @param guardianIdle     the same for guardians
 * @param invitationLife   how long an invitation can be accepted
 * @param setupLife        how long the first administrator's link works
 * @param guardianLinkLife how long a guardian's link works
 * @param publicAddress    the address that people reach us by, for links; taken from the request when absent
 */
@Validated
@ConfigurationProperties("shoulashou.accounts")
public record AccountsProperties(
        @DefaultValue("5") @Min(3) @Max(1000) int attempts,
        @DefaultValue("300") @Min(10) int addressAttempts,
        @DefaultValue("15m") @NotNull Duration attemptsWindow,
        @DefaultValue("30m") @NotNull Duration staffIdle,
        @DefaultValue("10m") @NotNull Duration sharedIdle,
        @DefaultValue("20m") @NotNull Duration pupilIdle,
        @DefaultValue("30m") @NotNull Duration guardianIdle,
        @DefaultValue("72h") @NotNull Duration invitationLife,
        @DefaultValue("24h") @NotNull Duration setupLife,
        @DefaultValue("336h") @NotNull Duration guardianLinkLife,
        @Nullable String publicAddress) {}
