/** Tells by their form what no list can hold: which door, which floor, and what somebody puts between quotes. */
@NullMarked
package org.shoulashou.letters.screening.forms;

import org.jspecify.annotations.NullMarked;
