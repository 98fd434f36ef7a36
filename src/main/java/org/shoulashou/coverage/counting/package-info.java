/** What is counted and how: pure, by the definitions that stand under every table. */
@NullMarked
package org.shoulashou.coverage.counting;

import org.jspecify.annotations.NullMarked;
