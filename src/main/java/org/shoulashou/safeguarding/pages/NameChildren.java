package org.shoulashou.safeguarding.pages;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.concern.Concern;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Names children, classes and schools, three readings for a whole list. */
@Component
class NameChildren {

    private final Pupils pupils;
    private final Classes classes;
    private final Schools schools;
    private final RealNames realNames;

    NameChildren(Pupils pupils, Classes classes, Schools schools, RealNames realNames) {
        this.pupils = pupils;
        this.classes = classes;
        this.schools = schools;
        this.realNames = realNames;
    }

    Mono<Names> of(Collection<Concern> concerns) {
        List<Child> children = concerns.stream()
                .flatMap(concern -> concern.facts().children().stream())
                .toList();
        return Mono.zip(
                        pupils.withIds(all(children, Child::id)).collectMap(Pupil::id, Function.identity()),
                        classes.withIds(all(children, Child::schoolClass))
                                .collectMap(SchoolClass::id, SchoolClass::names),
                        schools.withIds(all(children, Child::schoolId)).collectMap(School::id, School::names))
                .map(all -> new Names(all.getT1(), all.getT2(), all.getT3(), realNames));
    }

    private static Set<String> all(List<Child> children, Function<Child, String> what) {
        return children.stream().map(what).collect(Collectors.toSet());
    }

    /** What is known by now. A child whose record was erased has no name any more. */
    record Names(
            Map<String, Pupil> pupils, Map<String, Text> classes, Map<String, Text> schoolNames, RealNames realNames) {

        List<ConcernChild> children(Concern concern, Caller lead) {
            return concern.facts().children().stream()
                    .map(child -> child(child, lead))
                    .toList();
        }

        private ConcernChild child(Child child, Caller lead) {
            boolean own = lead.may(CONCERNS_HANDLE, List.of(Scope.school(child.schoolId())));
            Pupil pupil = pupils.get(child.id());
            return new ConcernChild(
                    child.id(),
                    pupil == null ? "" : pupil.penName(),
                    own && pupil != null ? realNames.of(pupil) : null,
                    own ? classes.get(child.schoolClass()) : null,
                    schoolNames.get(child.schoolId()));
        }

        List<Text> schools(Concern concern) {
            return concern.facts().schools().stream().map(this::school).toList();
        }

        Text school(String id) {
            return schoolNames.getOrDefault(id, new Text(id, id));
        }
    }
}
