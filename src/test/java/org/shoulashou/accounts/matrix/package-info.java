/** Every endpoint, every role, every place to stand: who gets an answer and who does not (R31). */
@NullMarked
package org.shoulashou.accounts.matrix;

import org.jspecify.annotations.NullMarked;
