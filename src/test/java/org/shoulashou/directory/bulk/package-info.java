@NullMarked
package org.shoulashou.directory.bulk;

import org.jspecify.annotations.NullMarked;
