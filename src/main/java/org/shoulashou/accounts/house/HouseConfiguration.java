package org.shoulashou.accounts.house;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HouseProperties.class)
class HouseConfiguration {}
