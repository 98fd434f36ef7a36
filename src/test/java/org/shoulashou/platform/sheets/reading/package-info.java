@NullMarked
package org.shoulashou.platform.sheets.reading;

import org.jspecify.annotations.NullMarked;
