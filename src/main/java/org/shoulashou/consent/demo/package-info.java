/** Gives the made-up pupils of the demonstration answers of every kind. */
@NullMarked
package org.shoulashou.consent.demo;

import org.jspecify.annotations.NullMarked;
