@NullMarked
package org.shoulashou.platform.rules;

import org.jspecify.annotations.NullMarked;
