/** Gives the made-up pupils of the demonstration friends, so that the pages show what they show in real life. */
@NullMarked
package org.shoulashou.matching.demo;

import org.jspecify.annotations.NullMarked;
