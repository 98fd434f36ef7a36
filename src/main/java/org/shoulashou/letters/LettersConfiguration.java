package org.shoulashou.letters;

import org.shoulashou.letters.screening.Screens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The screens are read once, at the start, which ends here when a list is wrong. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LettersProperties.class)
class LettersConfiguration {

    @Bean
    Screens screens(ResourcePatternResolver resolver, LettersProperties settings) {
        return Screens.reading(resolver, settings.screening());
    }
}
