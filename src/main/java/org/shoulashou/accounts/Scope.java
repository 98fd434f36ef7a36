package org.shoulashou.accounts;

/** How far a grant reaches: a place with all below it, a school, a class, one pupil, or everything. */
public record Scope(ScopeKind kind, String id) {

    public static final Scope EVERYTHING = new Scope(ScopeKind.EVERYTHING, "*");

    public static Scope place(String code) {
        return new Scope(ScopeKind.PLACE, code);
    }

    public static Scope school(String id) {
        return new Scope(ScopeKind.SCHOOL, id);
    }

    public static Scope schoolClass(String id) {
        return new Scope(ScopeKind.CLASS, id);
    }

    public static Scope pupil(String accountId) {
        return new Scope(ScopeKind.PUPIL, accountId);
    }

    /** As stored in index fields: {@code CLASS:7b3…}. */
    public String key() {
        return kind + ":" + id;
    }

    public static Scope ofKey(String key) {
        String[] parts = key.split(":", 2);
        return new Scope(ScopeKind.valueOf(parts[0]), parts[1]);
    }
}
