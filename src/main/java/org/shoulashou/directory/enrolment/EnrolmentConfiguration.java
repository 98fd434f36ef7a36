package org.shoulashou.directory.enrolment;

import org.shoulashou.directory.enrolment.reading.ClassSheetReader;
import org.shoulashou.directory.enrolment.template.ClassTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {

    static final DataSize LARGEST_FILE = DataSize.ofMegabytes(5);

    /** More than any class has, and little enough to be looked at on one page. */
    private static final int MOST_PUPILS = 200;

    private static final int ROWS_TO_FILL_IN = 80;

    @Bean
    ClassSheetReader classSheetReader() {
        return new ClassSheetReader(MOST_PUPILS, LARGEST_FILE);
    }

    @Bean
    ClassTemplate classTemplate() {
        return new ClassTemplate(ROWS_TO_FILL_IN);
    }
}
