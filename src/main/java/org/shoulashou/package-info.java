/** The application; each package below is a module with a {@code package-info} of its own. */
@NullMarked
package org.shoulashou;

import org.jspecify.annotations.NullMarked;
