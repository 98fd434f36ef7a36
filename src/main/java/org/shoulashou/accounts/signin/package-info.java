/** Ways in: password and one-time code, picture code, one-time link; and the way out. */
@NullMarked
package org.shoulashou.accounts.signin;

import org.jspecify.annotations.NullMarked;
