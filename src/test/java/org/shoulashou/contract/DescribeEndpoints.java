package org.shoulashou.contract;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.answers.Answer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/** How springdoc is to read our controllers. */
@TestConfiguration(proxyBeanMethods = false)
class DescribeEndpoints {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Answer.class);
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    /** Named after controller and method, and therefore the same in whatever order the controllers are found. */
    @Bean
    OperationCustomizer stableNames() {
        return (operation, method) -> named(operation, method);
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> api.getComponents().addSchemas(PROBLEM, problem());
    }

    private static Operation named(Operation operation, HandlerMethod method) {
        String area = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String act = method.getMethod().getName();
        operation.setTags(List.of(area));
        operation.setOperationId(area.substring(0, 1).toLowerCase()
                + area.substring(1)
                + act.substring(0, 1).toUpperCase()
                + act.substring(1));
        operation
                .getResponses()
                .setDefault(new ApiResponse()
                        .description("A refusal (RFC 9457)")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        return operation;
    }

    /** Beside these it may carry facts of its own, such as {@code retryAfterSeconds}. */
    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("pointer", new StringSchema())
                .addProperty("detail", new StringSchema())
                .required(List.of("detail", "pointer"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("requestId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault))
                .required(List.of("code", "detail", "requestId", "status", "title", "type"))
                .additionalProperties(true);
    }
}
