/** Schools and classes are entered, and pupils change, move and leave: each by somebody, and told to the action log. */
@NullMarked
package org.shoulashou.directory.roll;

import org.jspecify.annotations.NullMarked;
