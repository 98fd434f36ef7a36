/** Programmes as pages: overview, calendar, history, and the ways to change one. */
@NullMarked
package org.shoulashou.programme.browsing;

import org.jspecify.annotations.NullMarked;
