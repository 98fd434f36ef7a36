/** Pages of figures as Excel files, which tell what the page of their reader tells. */
@NullMarked
package org.shoulashou.coverage.files;

import org.jspecify.annotations.NullMarked;
