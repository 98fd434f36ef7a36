package org.shoulashou.platform.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every refusal that the product knows: the constants of all enums of {@link ProblemKind}. */
@Component
public class ProblemCatalogue {

    private final List<ProblemKind> kinds = find();

    public List<ProblemKind> all() {
        return kinds;
    }

    public Optional<ProblemKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static List<ProblemKind> find() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemKind.class));
        return scanner.findCandidateComponents("org.shoulashou").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> constantsOf(type).stream())
                .toList();
    }

    private static List<ProblemKind> constantsOf(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<ProblemKind> kinds = new ArrayList<>();
        for (Object constant : constants == null ? new Object[0] : constants) {
            kinds.add((ProblemKind) constant);
        }
        return kinds;
    }
}
