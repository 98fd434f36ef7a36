/**
 * Places (the region tree), organisations, schools, classes and pupils;
 * enrolment from spreadsheets and the change of the school year.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"accounts", "accounts::pupils", "accounts::log", "accounts::demo", "programme"})
package org.shoulashou.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
