@NullMarked
package org.shoulashou.directory.pupils;

import org.jspecify.annotations.NullMarked;
