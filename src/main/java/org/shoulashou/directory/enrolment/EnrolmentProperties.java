package org.shoulashou.directory.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param mostPupils      in the list of one class
 * @param largestFile     that a teacher may send
 */
@Validated
@ConfigurationProperties("shoulashou.directory.enrolment")
record EnrolmentProperties(
        @Min(1) @Max(200) @DefaultValue("200") int mostPupils,
        @DefaultValue("5MB") DataSize largestFile) {}
