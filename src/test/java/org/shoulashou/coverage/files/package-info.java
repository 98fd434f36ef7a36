@NullMarked
package org.shoulashou.coverage.files;

import org.jspecify.annotations.NullMarked;
