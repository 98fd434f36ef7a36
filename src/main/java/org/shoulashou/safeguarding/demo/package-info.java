/** Two made-up concerns for the demonstration: one that waits, one that is closed. */
@NullMarked
package org.shoulashou.safeguarding.demo;

import org.jspecify.annotations.NullMarked;
