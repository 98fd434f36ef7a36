/** What figures do not tell of a few persons. */
@NullMarked
package org.shoulashou.coverage.discretion;

import org.jspecify.annotations.NullMarked;
