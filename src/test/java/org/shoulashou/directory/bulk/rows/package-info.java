@NullMarked
package org.shoulashou.directory.bulk.rows;

import org.jspecify.annotations.NullMarked;
