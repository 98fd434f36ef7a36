@NullMarked
package org.shoulashou.programme.browsing;

import org.jspecify.annotations.NullMarked;
