/** The figures as pages, tables and Excel files: place by place down to the class, and for a school's own people to its pupils. */
@NullMarked
package org.shoulashou.coverage.pages;

import org.jspecify.annotations.NullMarked;
