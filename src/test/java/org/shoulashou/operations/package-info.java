/** What an operator sees of the running house. */
@NullMarked
package org.shoulashou.operations;

import org.jspecify.annotations.NullMarked;
