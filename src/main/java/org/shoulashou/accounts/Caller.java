package org.shoulashou.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.platform.text.Text;

/**
 * Who is asking. A controller takes it as a parameter.
 *
 * @param grants as they are now, read afresh for each request: a grant taken away is gone at once
 */
public record Caller(String accountId, AccountKind kind, String displayName, List<Grant> grants) {

    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        grants.forEach(grant -> all.addAll(grant.role().permissions()));
        return all;
    }

    public boolean may(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.role().permits(permission));
    }

    /** Whether a grant with this permission reaches one of these scopes. */
    public boolean may(Permission permission, List<Scope> scopes) {
        Reach reach = reach(permission);
        return reach.everything() || scopes.stream().anyMatch(reach.scopes()::contains);
    }

    /** The scopes inside which this caller holds the permission; lists are narrowed to them. */
    public Reach reach(Permission permission) {
        List<Scope> scopes = grants.stream()
                .filter(grant -> grant.role().permits(permission))
                .map(Grant::scope)
                .distinct()
                .toList();
        return new Reach(scopes);
    }

    /** For texts: the roles that this caller holds. */
    public List<Text> roleTexts() {
        return grants.stream().map(grant -> grant.role().text()).distinct().toList();
    }

    public record Reach(List<Scope> scopes) {

        public boolean everything() {
            return scopes.contains(Scope.EVERYTHING);
        }

        public List<String> keys() {
            return scopes.stream().map(Scope::key).toList();
        }

        /** The ids of the scopes of one kind, for instance the place codes. */
        public List<String> ids(ScopeKind kind) {
            return scopes.stream()
                    .filter(scope -> scope.kind() == kind)
                    .map(Scope::id)
                    .toList();
        }
    }
}
