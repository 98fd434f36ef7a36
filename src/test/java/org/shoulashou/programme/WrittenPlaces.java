package org.shoulashou.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.ScopeSource;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;
import reactor.core.publisher.Mono;

/** The region tree as its files have it, without a database. Schools and classes lie where a test puts them. */
public final class WrittenPlaces implements ScopeSource {

    private final Map<String, Map<String, Object>> written = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<Scope, String> inside = new LinkedHashMap<>();

    public WrittenPlaces() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:matching-rules/places/*.yaml")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WrittenPlaces with(Scope scope, String place) {
        inside.put(scope, place);
        return this;
    }

    public String name(String code) {
        return facts(code).name().zh();
    }

    /** The codes of the places of this name directly below a place. */
    public String code(String parent, String name) {
        return parents.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(parent) && name(entry.getKey()).equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean knows(ScopeKind kind) {
        return kind == ScopeKind.PLACE || kind == ScopeKind.SCHOOL || kind == ScopeKind.CLASS;
    }

    @Override
    public Mono<ScopeFacts> facts(Scope scope) {
        if (scope.kind() != ScopeKind.PLACE) {
            return Mono.justOrEmpty(inside.get(scope)).map(place -> within(scope, facts(place)));
        }
        return written.containsKey(scope.id()) ? Mono.just(facts(scope.id())) : Mono.empty();
    }

    private static ScopeFacts within(Scope scope, ScopeFacts place) {
        List<Scope> enclosing = new ArrayList<>(List.of(scope));
        enclosing.addAll(place.enclosing());
        return new ScopeFacts(scope, place.name(), "", enclosing);
    }

    private ScopeFacts facts(String code) {
        Map<String, Object> place = Objects.requireNonNull(written.get(code), code);
        List<Scope> line = new ArrayList<>();
        for (String at = code; at != null; at = parents.get(at)) {
            line.add(Scope.place(at));
        }
        Text names = new Text(String.valueOf(place.get("zh")), String.valueOf(place.get("en")));
        return new ScopeFacts(Scope.place(code), names, String.valueOf(place.get("level")), line);
    }

    private void read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Map<String, Object> root = new Yaml().load(content);
            take(root, (String) root.get("within"));
        }
    }

    @SuppressWarnings("unchecked")
    private void take(Map<String, Object> holder, @Nullable String parent) {
        Object places = holder.getOrDefault("places", List.of());
        for (Map<String, Object> place : (List<Map<String, Object>>) places) {
            String code = String.valueOf(place.get("code"));
            written.put(code, place);
            if (parent != null) {
                parents.put(code, parent);
            }
            take(place, code);
        }
    }
}
