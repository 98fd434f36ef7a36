package org.shoulashou.coverage.pages;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;

/** A school that somebody should call: why, and whom. */
record SchoolToCall(CoveredNode school, List<Text> reasons, List<ContactPerson> people) {

    static final Sheet<SchoolToCall> SHEET = Sheet.<SchoolToCall>named(new Text("需要联系的学校", "Schools to call"))
            .bilingual(new Text("学校", "School"), row -> row.school().names())
            .bilingual(new Text("原因", "Why"), row -> joined(row.reasons()))
            .bilingual(new Text("联系人", "Whom"), SchoolToCall::whom);

    record ContactPerson(String name, Text role) {

        private Text text() {
            return new Text("{0}（{1}）", "{0} ({1})").with(name, role);
        }
    }

    private static Text whom(SchoolToCall row) {
        return joined(row.people().stream().map(ContactPerson::text).toList());
    }

    private static Text joined(List<Text> some) {
        return new Text(joined(some, Text::zh, "；"), joined(some, Text::en, "; "));
    }

    private static String joined(List<Text> some, Function<Text, String> language, String between) {
        return some.stream().map(language).collect(Collectors.joining(between));
    }
}
