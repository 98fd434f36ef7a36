package org.shoulashou.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.FoldedName;
import org.shoulashou.platform.text.SearchWords;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A class of a school.
 *
 * @param nameInSchool the school and the folded name: two classes that have lessons never share one
 * @param grade 1 to 12, counted from the first year of primary school
 * @param line  the line of its school's place
 * @param closedAt when it ended; absent while it has lessons
 */
@Document("classes")
@CompoundIndex(def = "{line: 1, schoolId: 1, grade: 1, 'names.zh': 1, _id: 1}")
@CompoundIndex(def = "{line: 1, grade: 1, _id: 1}")
@CompoundIndex(def = "{line: 1, 'names.zh': 1, _id: 1}")
@CompoundIndex(def = "{line: 1, 'names.en': 1, _id: 1}")
@CompoundIndex(def = "{schoolId: 1, grade: 1, 'names.zh': 1, _id: 1}")
public record SchoolClass(
        @Id String id,
        Text names,
        @Indexed(unique = true, sparse = true) @Nullable String nameInSchool,
        int grade,
        String schoolId,
        List<String> line,
        @Indexed List<String> search,
        @Nullable Instant closedAt,
        @Version @Nullable Long version,
        Outbox outbox)
        implements Aggregate<SchoolClass> {

    public static SchoolClass of(School school, String id, Text names, int grade) {
        if (grade < 1 || grade > 12) {
            throw new IllegalArgumentException("a grade is 1 to 12, not " + grade);
        }
        return new SchoolClass(
                id,
                names,
                nameInSchool(school.id(), names),
                grade,
                school.id(),
                school.line(),
                SearchWords.of(names.zh(), names.en()),
                null,
                null,
                Outbox.empty());
    }

    private static String nameInSchool(String schoolId, Text names) {
        return schoolId + "/" + FoldedName.of(names.zh());
    }

    /** Under another name, or a school year further on. */
    public SchoolClass called(Text newNames, int newGrade) {
        return new SchoolClass(
                id,
                newNames,
                nameInSchool(schoolId, newNames),
                newGrade,
                schoolId,
                line,
                SearchWords.of(newNames.zh(), newNames.en()),
                closedAt,
                version,
                outbox);
    }

    /** Its pupils have graduated or gone to another class; it stays for whoever looks back, and its name is free. */
    public SchoolClass closed(Instant now) {
        return new SchoolClass(id, names, null, grade, schoolId, line, search, now, version, outbox);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    @Override
    public SchoolClass withOutbox(Outbox next) {
        return new SchoolClass(id, names, nameInSchool, grade, schoolId, line, search, closedAt, version, next);
    }

    /** Every scope that holds this class, itself first, then outwards. */
    public List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(Scope.schoolClass(id));
        scopes.add(Scope.school(schoolId));
        line.forEach(code -> scopes.add(Scope.place(code)));
        return scopes;
    }
}
