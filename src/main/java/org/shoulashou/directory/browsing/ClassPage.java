package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.CLASSES_WINDOW;
import static org.shoulashou.accounts.Permission.GUARDIANS_LINK;
import static org.shoulashou.accounts.Permission.PUPILS_CARDS;
import static org.shoulashou.accounts.Permission.PUPILS_ENROL;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;

/**
 * A class by itself.
 *
 * @param code           what its pupils sign in with; absent for whoever may not know them
 * @param allowedActions what this caller may do here and now
 */
record ClassPage(
        @JsonProperty("class") ClassRow row, @Nullable String code, List<String> allowedActions) {

    static ClassPage of(ClassRow row, @Nullable String code, Caller caller, List<Scope> scopes) {
        return new ClassPage(row, code, actions(row, code, caller, scopes));
    }

    private static List<String> actions(ClassRow row, @Nullable String code, Caller caller, List<Scope> scopes) {
        List<String> actions = new ArrayList<>();
        if (code != null && caller.may(CLASSES_WINDOW, scopes)) {
            actions.add("open-window");
            if (row.window().open()) {
                actions.add("shut-window");
            }
        }
        if (caller.may(PUPILS_ENROL, scopes)) {
            actions.add("enrol");
        }
        if (caller.may(PUPILS_CARDS, scopes)) {
            actions.add("renew-pictures");
        }
        if (caller.may(GUARDIANS_LINK, scopes)) {
            actions.add("guardian-link");
        }
        return actions;
    }
}
