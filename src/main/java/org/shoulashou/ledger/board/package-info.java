/** What is due, what is late and who holds it. */
@NullMarked
@NamedInterface("board")
package org.shoulashou.ledger.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
