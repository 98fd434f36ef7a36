/** What the adults of two schools do about the pairs of their classes: confirm, decline, swap, pair by hand, pause, end. */
@NullMarked
package org.shoulashou.matching.confirming;

import org.jspecify.annotations.NullMarked;
