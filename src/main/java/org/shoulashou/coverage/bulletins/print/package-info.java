/** Bulletins as papers of an office: docx by the measures of GB/T 9704, and PDF. */
@NullMarked
package org.shoulashou.coverage.bulletins.print;

import org.jspecify.annotations.NullMarked;
