package org.shoulashou.directory;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param placeFiles where the region tree is written; a pattern of files or of the class path */
@Validated
@ConfigurationProperties("shoulashou.directory")
public record DirectoryProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/places/*.yaml")
        String placeFiles) {}
