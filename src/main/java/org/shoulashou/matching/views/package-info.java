/** How pairs are told to adults: one's own side by name, the other only as R11 allows. */
@NullMarked
package org.shoulashou.matching.views;

import org.jspecify.annotations.NullMarked;
