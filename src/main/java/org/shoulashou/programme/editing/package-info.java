/**
 * Changing a programme in the browser: what a change would do, proposing it, and the second person who lets it take
 * effect.
 */
@NullMarked
package org.shoulashou.programme.editing;

import org.jspecify.annotations.NullMarked;
