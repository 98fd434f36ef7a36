package org.shoulashou.platform.mongo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator named a MongoDB. An empty setting names none, nor does {@code embedded}. */
class DatabaseNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isNamedIn(context.getEnvironment());
    }

    static boolean isNamedIn(Environment settings) {
        String uri = settings.getProperty("spring.mongodb.uri", "");
        return StringUtils.hasText(settings.getProperty("spring.mongodb.host"))
                || StringUtils.hasText(uri) && !uri.equalsIgnoreCase("embedded");
    }

    static final class Not extends DatabaseNamed {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
