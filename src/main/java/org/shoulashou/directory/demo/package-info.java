/** Fills an empty embedded database with made-up schools and people, so that a newcomer has somebody to sign in as. */
@NullMarked
package org.shoulashou.directory.demo;

import org.jspecify.annotations.NullMarked;
