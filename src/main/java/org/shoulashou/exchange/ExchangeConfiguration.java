package org.shoulashou.exchange;

import org.shoulashou.exchange.agenda.Themes;
import org.shoulashou.exchange.arranging.MeetingHosts;
import org.shoulashou.exchange.recordings.LongestRecording;
import org.shoulashou.exchange.retention.KeepEvidence;
import org.shoulashou.exchange.room.IceServers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeProperties.class)
class ExchangeConfiguration {

    @Bean
    Themes meetingThemes(ResourcePatternResolver resolver, ExchangeProperties settings) {
        return Themes.reading(resolver, settings.themes());
    }

    @Bean
    IceServers iceServers(ExchangeProperties settings) {
        return new IceServers(settings.iceServers());
    }

    @Bean
    KeepEvidence keepEvidence(ExchangeProperties settings) {
        return new KeepEvidence(settings.keepEvidence());
    }

    @Bean
    LongestRecording longestRecording(ExchangeProperties settings) {
        return new LongestRecording(settings.longestRecording());
    }

    @Bean
    MeetingHosts meetingHosts(ExchangeProperties settings) {
        return new MeetingHosts(settings.meetingHosts());
    }
}
