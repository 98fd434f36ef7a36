package org.shoulashou.safeguarding;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SafeguardingProperties.class)
class SafeguardingConfiguration {}
