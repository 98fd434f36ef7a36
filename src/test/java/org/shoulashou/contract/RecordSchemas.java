package org.shoulashou.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Describes our own types: a component of a record that is not {@code @Nullable} is required, an enum has a name. */
final class RecordSchemas extends ModelResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();

    RecordSchemas(ObjectMapper json) {
        super(json, new Names());
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType asked = _mapper.constructType(type.getType());
        if (!isOurs(asked.getRawClass())) {
            return others.hasNext() ? others.next().resolve(type, context, others) : null;
        }
        @Nullable Schema<?> schema = super.resolve(type, context, others);
        String name = _typeName(asked);
        noteSecondTypeOfName(name, asked.getRawClass());
        Schema<?> model = context.getDefinedModels().get(name);
        if (model != null && asked.getRawClass().isRecord()) {
            requireWhatIsNotNullable(model, asked.getRawClass());
        }
        return schema;
    }

    /** Told and not thrown: whoever writes the contract leaves out what cannot be described, and goes on. */
    List<String> typesOfOneName() {
        return List.copyOf(twice);
    }

    private void noteSecondTypeOfName(String name, Class<?> type) {
        Class<?> first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            twice.add("Two types would be called " + name + " in the contract: " + first.getName() + " and "
                    + type.getName() + "; rename one");
        }
    }

    private static void requireWhatIsNotNullable(Schema<?> model, Class<?> record) {
        Map<String, ?> properties = model.getProperties() == null ? Map.of() : model.getProperties();
        model.setRequired(Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordSchemas::nameInJson)
                .filter(properties::containsKey)
                .sorted()
                .toList());
    }

    private static String nameInJson(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.shoulashou.") && (type.isRecord() || type.isEnum());
    }

    /** A type inside a record carries that record's name; inside a controller its own is enough. */
    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            boolean insideRecord = outer != null && outer.isRecord();
            return insideRecord ? outer.getSimpleName() + type.getSimpleName() : super.nameForClass(type, options);
        }
    }
}
