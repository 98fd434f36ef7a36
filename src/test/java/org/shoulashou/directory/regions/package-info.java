@NullMarked
package org.shoulashou.directory.regions;

import org.jspecify.annotations.NullMarked;
