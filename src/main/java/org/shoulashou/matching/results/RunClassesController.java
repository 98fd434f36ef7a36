package org.shoulashou.matching.results;

import static org.shoulashou.accounts.Permission.MATCHING_READ;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.matching.runs.RunPart.Classes;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which classes a run would bring together, by name for the League's staff: classes and no child. */
@RestController
class RunClassesController {

    private final RunParts parts;
    private final org.shoulashou.directory.Classes classes;
    private final Schools schools;

    RunClassesController(RunParts parts, org.shoulashou.directory.Classes classes, Schools schools) {
        this.parts = parts;
        this.classes = classes;
        this.schools = schools;
    }

    record ClassesRow(String inland, String partner, Text inlandName, Text partnerName, int pairs) {}

    /** A run brings some thousand classes together at most, so they are narrowed here. */
    @GetMapping("/api/runs/{id}/classes")
    @Needs(value = MATCHING_READ, on = "run", in = "id")
    Mono<Page<ClassesRow>> list(
            @PathVariable String id,
            @Valid PageRequest asked,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String county) {
        return parts.allClasses(id)
                .filter(each -> city == null || city.equals(each.city()))
                .filter(each -> county == null || county.equals(each.county()))
                .collectList()
                .flatMap(all -> page(all, asked));
    }

    private Mono<Page<ClassesRow>> page(List<Classes> all, PageRequest asked) {
        List<Classes> items =
                all.stream().skip(asked.offset()).limit(asked.length()).toList();
        return Mono.zip(classNames(items), schoolNames(items))
                .map(names -> rows(items, names.getT1(), names.getT2()))
                .map(rows -> new Page<>(rows, asked.number(), asked.length(), all.size()));
    }

    private Mono<Map<String, SchoolClass>> classNames(List<Classes> items) {
        Set<String> ids = items.stream()
                .flatMap(each -> Stream.of(each.inland(), each.partner()))
                .collect(Collectors.toSet());
        return classes.withIds(ids).collectMap(SchoolClass::id, Function.identity());
    }

    private Mono<Map<String, Text>> schoolNames(List<Classes> items) {
        Set<String> ids = items.stream()
                .flatMap(each -> Stream.of(each.inlandSchool(), each.partnerSchool()))
                .collect(Collectors.toSet());
        return schools.withIds(ids).collectMap(School::id, School::names);
    }

    private static List<ClassesRow> rows(
            List<Classes> items, Map<String, SchoolClass> classes, Map<String, Text> schools) {
        return items.stream().map(each -> row(each, classes, schools)).toList();
    }

    private static ClassesRow row(Classes each, Map<String, SchoolClass> classes, Map<String, Text> schools) {
        return new ClassesRow(
                each.inland(),
                each.partner(),
                name(
                        schools.get(each.inlandSchool()),
                        classes.get(each.inland()),
                        RunFiles.named(each.inlandSchool(), each.inland())),
                name(
                        schools.get(each.partnerSchool()),
                        classes.get(each.partner()),
                        RunFiles.named(each.partnerSchool(), each.partner())),
                each.pairs());
    }

    /** Of schools that are paired as such only the school has a name, and what came in a file has none at all. */
    private static Text name(@Nullable Text school, @Nullable SchoolClass schoolClass, String id) {
        Text written = new Text(id, id);
        if (school == null || schoolClass == null) return school == null ? written : school;
        Text other = schoolClass.names();
        return new Text(school.zh() + " " + other.zh(), school.en() + ", " + other.en());
    }
}
