/** The house's own room: two classes see and hear each other; adults let them in, silence them and end it. */
@NullMarked
package org.shoulashou.exchange.room;

import org.jspecify.annotations.NullMarked;
