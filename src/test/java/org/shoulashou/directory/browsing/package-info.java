@NullMarked
package org.shoulashou.directory.browsing;

import org.jspecify.annotations.NullMarked;
