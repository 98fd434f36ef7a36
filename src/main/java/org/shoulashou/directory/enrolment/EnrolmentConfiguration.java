package org.shoulashou.directory.enrolment;

import org.shoulashou.directory.enrolment.reading.ClassSheetReader;
import org.shoulashou.directory.enrolment.template.ClassTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(EnrolmentProperties.class)
class EnrolmentConfiguration {

    @Bean
    ClassSheetReader classSheetReader(EnrolmentProperties properties) {
        return new ClassSheetReader(properties.mostPupils(), properties.largestFile());
    }

    @Bean
    ClassTemplate classTemplate(EnrolmentProperties properties) {
        return new ClassTemplate(properties.mostPupils());
    }
}
