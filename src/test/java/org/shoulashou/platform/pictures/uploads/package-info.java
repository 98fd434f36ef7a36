@NullMarked
package org.shoulashou.platform.pictures.uploads;

import org.jspecify.annotations.NullMarked;
