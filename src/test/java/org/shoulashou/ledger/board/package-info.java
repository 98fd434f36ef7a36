@NullMarked
package org.shoulashou.ledger.board;

import org.jspecify.annotations.NullMarked;
