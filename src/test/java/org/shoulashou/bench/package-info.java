/** Figures that a command prints: {@code mvn -q test-compile exec:exec@bench}. They are no tests: nothing fails. */
@NullMarked
package org.shoulashou.bench;

import org.jspecify.annotations.NullMarked;
