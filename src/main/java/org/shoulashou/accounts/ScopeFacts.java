package org.shoulashou.accounts;

import java.util.List;
import org.shoulashou.platform.text.Text;

/**
 * What is known of a scope.
 *
 * @param level     of a place: COUNTRY, PROVINCE, CITY, COUNTY, TOWNSHIP, DIVISION, REGIMENT; empty otherwise
 * @param enclosing all scopes that hold this one, itself first, then outwards; without EVERYTHING
 */
public record ScopeFacts(Scope scope, Text name, String level, List<Scope> enclosing) {}
