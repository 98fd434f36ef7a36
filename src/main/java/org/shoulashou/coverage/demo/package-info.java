/** Two closed months, a bulletin that is out and one that waits to be checked, so that a first look finds something. */
@NullMarked
package org.shoulashou.coverage.demo;

import org.jspecify.annotations.NullMarked;
