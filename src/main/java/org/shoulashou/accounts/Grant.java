package org.shoulashou.accounts;

/** A role somewhere. */
public record Grant(Role role, Scope scope) {}
