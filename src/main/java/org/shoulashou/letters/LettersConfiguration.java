package org.shoulashou.letters;

import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.helps.WritingHelps;
import org.shoulashou.letters.screening.Screens;
import org.shoulashou.platform.text.ContactScreen;
import org.shoulashou.programme.calendar.LessonDays;
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

    /** What adults of two schools write to each other is looked at by the same screens. */
    @Bean
    ContactScreen contactScreen(Screens screens) {
        return screens::tellContact;
    }

    @Bean
    WritingHelps writingHelps(ResourcePatternResolver resolver, LettersProperties settings) {
        return WritingHelps.reading(resolver, settings.writing());
    }

    @Bean
    SchoolDays schoolDays(LessonDays days) {
        return new SchoolDays(days);
    }
}
