package org.shoulashou.letters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of letters.
 *
 * @param screening    where the screening lists are written; a pattern of files or of the class path
 * @param writing      where the helps for writing are written
 * @param longest      letter, in characters without mark-up
 * @param mostPictures in one letter
 * @param claimFor     how long somebody has a letter for themselves
 * @param dailyLoad    letters that one reader decides about in a day, unless the school's team says less
 * @param sweepEvery   how often an instance looks for what is due: screens, clocks, opening days
 * @param keepMarks    how long what the screens marked is kept (R20)
 */
@Validated
@ConfigurationProperties("shoulashou.letters")
public record LettersProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/screening/*.yaml")
        String screening,

        @NotBlank @DefaultValue("classpath:matching-rules/writing/*.yaml")
        String writing,

        @Min(200) @Max(10_000) @DefaultValue("4000") int longest,
        @Min(1) @Max(20) @DefaultValue("6") int mostPictures,
        @DefaultValue("15m") Duration claimFor,
        @Min(1) @Max(500) @DefaultValue("60") int dailyLoad,
        @DefaultValue("20s") Duration sweepEvery,
        @DefaultValue("90d") Duration keepMarks) {}
