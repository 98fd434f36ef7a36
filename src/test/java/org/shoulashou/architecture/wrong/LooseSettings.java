package org.shoulashou.architecture.wrong;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("wrong")
record LooseSettings(int waitSeconds) {}
