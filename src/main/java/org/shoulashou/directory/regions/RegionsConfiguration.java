package org.shoulashou.directory.regions;

import org.shoulashou.directory.DirectoryProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

@Configuration
class RegionsConfiguration {

    @Bean
    PlaceFiles placeFiles(ResourcePatternResolver resolver, DirectoryProperties properties) {
        return PlaceFiles.read(resolver, properties.placeFiles());
    }
}
