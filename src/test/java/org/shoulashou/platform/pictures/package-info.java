@NullMarked
package org.shoulashou.platform.pictures;

import org.jspecify.annotations.NullMarked;
