package org.shoulashou.accounts;

public enum AccountKind {
    STAFF,
    PUPIL,
    GUARDIAN
}
