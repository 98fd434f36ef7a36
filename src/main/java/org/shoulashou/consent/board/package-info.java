/** A school's view of its consents: the board of a class, papers that wait, and both as files. */
@NullMarked
package org.shoulashou.consent.board;

import org.jspecify.annotations.NullMarked;
