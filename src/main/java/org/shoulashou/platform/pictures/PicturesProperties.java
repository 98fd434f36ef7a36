package org.shoulashou.platform.pictures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param largestFile       that may be sent
 * @param mostMillionPixels of what is sent; asked before it is opened
 * @param longestEdge       of what is kept: enough to read handwriting on a sheet of paper
 * @param thumbnailEdge     of the small one beside it
 * @param atOnce            how many are worked on at a time; each takes up to 60 MB while it is
 * @param unconfirmedFor    after this a picture whose owner was never written is removed
 * @param sweepEvery        how often an instance looks for such
 */
@Validated
@ConfigurationProperties("shoulashou.pictures")
public record PicturesProperties(
        @DefaultValue("15MB") DataSize largestFile,
        @Min(1) @Max(200) @DefaultValue("50") int mostMillionPixels,
        @Min(800) @Max(6000) @DefaultValue("2200") int longestEdge,
        @Min(100) @Max(800) @DefaultValue("400") int thumbnailEdge,
        @Min(1) @Max(32) @DefaultValue("2") int atOnce,
        @DefaultValue("24h") Duration unconfirmedFor,
        @DefaultValue("15m") Duration sweepEvery) {}
