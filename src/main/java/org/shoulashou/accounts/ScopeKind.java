package org.shoulashou.accounts;

public enum ScopeKind {
    EVERYTHING,
    PLACE,
    SCHOOL,
    CLASS,
    PUPIL
}
