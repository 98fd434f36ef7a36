package org.shoulashou.platform.mongo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator named a MongoDB. An empty setting names none. */
class DatabaseNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        return StringUtils.hasText(settings.getProperty("spring.mongodb.uri"))
                || StringUtils.hasText(settings.getProperty("spring.mongodb.host"));
    }

    static final class Not extends DatabaseNamed {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
