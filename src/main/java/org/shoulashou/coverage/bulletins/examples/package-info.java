/**
 * Good examples: told by a school's own people, approved by another of them, and only of pupils whose guardians agreed
 * to stories (R02). No child's real name stands in one.
 */
@NullMarked
package org.shoulashou.coverage.bulletins.examples;

import org.jspecify.annotations.NullMarked;
