package org.shoulashou.accounts.people;

import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.text.Text;

/** A grant with the name of its scope. */
public record GrantView(Role role, Scope scope, Text scopeName) {}
