package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.CLASSES_OPEN;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.browsing.SchoolRows.SchoolRow;

/**
 * A school by itself.
 *
 * @param allowedActions what this caller may do here
 */
record SchoolPage(SchoolRow school, List<String> allowedActions) {

    static SchoolPage of(SchoolRow school, Caller caller, List<Scope> scopes) {
        List<String> actions = new ArrayList<>();
        if (caller.may(PUPILS_READ, scopes)) actions.add("list-pupils");
        if (caller.may(CLASSES_OPEN, scopes)) {
            actions.add("open-class");
            if (school.classes() > 0) actions.add("begin-year");
        }
        return new SchoolPage(school, List.copyOf(actions));
    }
}
