@NullMarked
package org.shoulashou.platform.sheets;

import org.jspecify.annotations.NullMarked;
