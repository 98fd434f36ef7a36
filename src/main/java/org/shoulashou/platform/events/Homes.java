package org.shoulashou.platform.events;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** The collections whose documents tell events; the sweep walks exactly these. */
final class Homes {

    private final ReactiveMongoTemplate template;
    private final Map<Class<?>, Pending.Home> byType;

    Homes(ReactiveMongoTemplate template) {
        this.template = template;
        this.byType = template.getConverter().getMappingContext().getPersistentEntities().stream()
                .filter(entity -> Aggregate.class.isAssignableFrom(entity.getType()))
                .collect(Collectors.toMap(MongoPersistentEntity::getType, Homes::home));
    }

    Iterable<Pending.Home> all() {
        return byType.values();
    }

    Pending pending(Aggregate<?> saved) {
        MongoPersistentEntity<?> entity =
                template.getConverter().getMappingContext().getRequiredPersistentEntity(saved.getClass());
        Object id = entity.getIdentifierAccessor(saved).getRequiredIdentifier();
        Object version = entity.getPropertyAccessor(saved).getProperty(entity.getRequiredVersionProperty());
        return new Pending(of(saved.getClass()), stored(id, entity.getRequiredIdProperty()), version, saved.outbox());
    }

    Pending.Home of(Class<?> aggregate) {
        Pending.Home home = byType.get(aggregate);
        if (home == null) {
            throw new IllegalStateException(aggregate.getName() + " needs @Document, so that the sweep finds it");
        }
        return home;
    }

    private static Pending.Home home(MongoPersistentEntity<?> entity) {
        if (!entity.hasVersionProperty()) {
            throw new IllegalStateException(entity.getType().getName() + " tells events and needs @Version");
        }
        return new Pending.Home(
                entity.getCollection(), entity.getRequiredVersionProperty().getFieldName());
    }

    private Object stored(Object id, MongoPersistentProperty idProperty) {
        Object simple = Objects.requireNonNullElse(template.getConverter().convertToMongoType(id), id);
        return Objects.requireNonNull(template.getConverter().convertId(simple, idProperty.getFieldType()));
    }
}
