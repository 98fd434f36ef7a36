package org.shoulashou.directory.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * The made-up schools and people as they are written.
 *
 * @param password of all staff; everybody may know it
 */
record DemoFile(String password, List<School> schools, List<Staff> staff, List<Guardian> guardians) {

    private static final String HOME = "demo/people.yaml";

    record School(String id, String place, Text names, List<SchoolClass> classes) {

        Text nameOf(SchoolClass schoolClass) {
            return new Text(
                    names.zh() + " " + schoolClass.names().zh(),
                    names.en() + ", " + schoolClass.names().en());
        }
    }

    record SchoolClass(String id, Text names, int grade, String code, List<Pupil> pupils) {

        boolean holds(String pupil) {
            return pupils.stream().anyMatch(each -> each.id().equals(pupil));
        }
    }

    record Pupil(
            String id,
            String penName,
            List<String> pictures,
            String realName,
            String birthMonth,
            Gender gender,
            List<String> languages,
            List<String> interests) {

        Particulars in(SchoolClass schoolClass) {
            return new Particulars(penName, birthMonth, schoolClass.grade(), gender, languages, interests);
        }
    }

    record Staff(String id, Role role, Scope scope, String signInName, Text name) {}

    record Guardian(String pupil, Text name) {}

    static DemoFile read() {
        try {
            var sources = new YamlPropertySourceLoader().load(HOME, new ClassPathResource(HOME));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("demo", DemoFile.class)
                    .get();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Stream<SchoolClass> classes() {
        return schools.stream().flatMap(school -> school.classes().stream());
    }

    /** The places without which these schools and people would stand nowhere. */
    List<String> places() {
        Stream<String> ofSchools = schools.stream().map(School::place);
        Stream<String> ofStaff = staff.stream()
                .map(Staff::scope)
                .filter(scope -> scope.kind() == ScopeKind.PLACE)
                .map(Scope::id);
        return Stream.concat(ofSchools, ofStaff).distinct().toList();
    }

    Scope classOf(Guardian guardian) {
        return classes()
                .filter(each -> each.holds(guardian.pupil()))
                .map(each -> Scope.schoolClass(each.id()))
                .findFirst()
                .orElseThrow();
    }

    /** By what name each school and class is known; a class with its school, because every school has a first class. */
    Map<Scope, Text> names() {
        Map<Scope, Text> names = new HashMap<>();
        for (School school : schools) {
            names.put(Scope.school(school.id()), school.names());
            school.classes().forEach(each -> names.put(Scope.schoolClass(each.id()), school.nameOf(each)));
        }
        return names;
    }
}
