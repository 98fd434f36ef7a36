package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.ListFileReader.Written;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The lists of all kinds. Either every one is read whole, or none counts: half a screen would be trusted like a whole one. */
final class ScreeningLists {

    static final String HOME = "matching-rules/screening/";

    private final Map<Kind, ListFile> lists = new EnumMap<>(Kind.class);
    private final Map<Character, Character> same = new HashMap<>();
    private final Map<Character, String> sounds = new HashMap<>();

    ScreeningLists(List<YamlFile> files) {
        List<Fault> faults = new ArrayList<>();
        for (YamlFile file : files) {
            Written written = ListFileReader.read(file, faults);
            same.putAll(written.same());
            sounds.putAll(written.sounds());
            written.list().ifPresent(list -> take(list, faults));
        }
        Set<Kind> missing = EnumSet.copyOf(Kind.lookedFor());
        missing.removeAll(lists.keySet());
        if (faults.isEmpty()) {
            missing.forEach(kind -> faults.add(ListFaults.kindMissing(HOME, kind)));
        }
        if (!faults.isEmpty()) throw wrong(faults);
    }

    static ScreeningLists find(ResourcePatternResolver resolver, String pattern) {
        List<YamlFile> files = YamlFile.find(resolver, pattern, HOME);
        if (files.isEmpty()) throw wrong(List.of(ListFaults.noFiles(pattern)));
        return new ScreeningLists(files);
    }

    ListFile of(Kind kind) {
        return Objects.requireNonNull(lists.get(kind));
    }

    List<ListFile> all() {
        return List.copyOf(lists.values());
    }

    Folding folding() {
        Set<String> words = all().stream().flatMap(ScreeningLists::words).collect(Collectors.toSet());
        return new Folding(same, sounds, words);
    }

    private static Stream<String> words(ListFile list) {
        return Stream.concat(list.groups().stream().flatMap(group -> group.words().stream()), list.innocent().stream());
    }

    private void take(ListFile list, List<Fault> faults) {
        ListFile first = lists.putIfAbsent(list.kind(), list);
        if (first != null) faults.add(ListFaults.kindTaken(list.spot(), list.kind(), first.spot()));
    }

    private static WrongRules wrong(List<Fault> faults) {
        return new WrongRules(new Text("筛查词表", "screening lists"), HOME, faults);
    }
}
