/**
 * Pages to print, as PDF files: described in words of paper ({@link org.shoulashou.platform.paper.Paper}), set in the
 * scripts that our schools write, with the fonts inside.
 */
@NullMarked
package org.shoulashou.platform.paper;

import org.jspecify.annotations.NullMarked;
