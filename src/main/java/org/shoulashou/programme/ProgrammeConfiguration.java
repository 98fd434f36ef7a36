package org.shoulashou.programme;

import org.shoulashou.programme.calendar.LessonDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgrammeProperties.class)
class ProgrammeConfiguration {

    @Bean
    LessonDays lessonDays(ResourcePatternResolver resolver, ProgrammeProperties settings) {
        return LessonDays.reading(resolver, settings.calendar());
    }
}
