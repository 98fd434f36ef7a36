package org.shoulashou.directory.bulk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param mostRows    in a list of many schools
 * @param largestFile that may be sent; it is held in memory once while it is read
 * @param batch       rows that are saved in one go
 * @param batchesOfStep after which it is written down how far an import has come; it is cancelled between them
 * @param keepFor     how long the file of rejected rows can be fetched
 */
@Validated
@ConfigurationProperties("shoulashou.directory.bulk")
record BulkProperties(
        @Min(1) @DefaultValue("500000") int mostRows,
        @DefaultValue("64MB") DataSize largestFile,
        @Min(1) @Max(10_000) @DefaultValue("2000") int batch,
        @Min(1) @Max(100) @DefaultValue("4") int batchesOfStep,
        @DefaultValue("7d") Duration keepFor) {}
