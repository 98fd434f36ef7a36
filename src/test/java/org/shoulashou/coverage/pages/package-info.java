@NullMarked
package org.shoulashou.coverage.pages;

import org.jspecify.annotations.NullMarked;
