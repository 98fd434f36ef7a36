package org.shoulashou.platform.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which stored name means which class. */
final class EventTypes {

    private final Map<String, Class<?>> byName = new HashMap<>();

    EventTypes(Collection<Class<?>> types) {
        types.forEach(this::register);
    }

    static EventTypes scan(Collection<String> packages, ClassLoader loader) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        return new EventTypes(packages.stream()
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), loader))
                .toList());
    }

    static String nameOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " needs @EventType, the name it is stored under");
        }
        return type.value();
    }

    /** Empty for a name that only a newer version of the program knows. */
    Optional<Class<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void register(Class<?> event) {
        Class<?> other = byName.putIfAbsent(nameOf(event), event);
        if (other != null && other != event) {
            throw new IllegalStateException(
                    "%s and %s are both stored as %s".formatted(other.getName(), event.getName(), nameOf(event)));
        }
    }
}
