/** Whether a programme makes sense, wherever it comes from: a file at the start, or a form in the browser. */
@NullMarked
package org.shoulashou.programme.checking;

import org.jspecify.annotations.NullMarked;
