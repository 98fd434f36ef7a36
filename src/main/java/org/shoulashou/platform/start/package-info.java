/**
 * How the application begins: the clock it goes by, commands given on the command line, and plain sentences instead
 * of stack traces when it cannot start.
 */
@NullMarked
package org.shoulashou.platform.start;

import org.jspecify.annotations.NullMarked;
