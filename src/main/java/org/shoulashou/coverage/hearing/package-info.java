/** What the owners tell, and which classes must be counted again because of it. */
@NullMarked
package org.shoulashou.coverage.hearing;

import org.jspecify.annotations.NullMarked;
