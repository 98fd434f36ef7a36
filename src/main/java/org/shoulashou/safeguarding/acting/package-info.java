/** What a lead does with a concern. */
@NullMarked
package org.shoulashou.safeguarding.acting;

import org.jspecify.annotations.NullMarked;
