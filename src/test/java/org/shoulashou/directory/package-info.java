@NullMarked
package org.shoulashou.directory;

import org.jspecify.annotations.NullMarked;
