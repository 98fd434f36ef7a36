/** What becomes of the rows of a list of many schools: whom they mean, and who could be enrolled. */
@NullMarked
package org.shoulashou.directory.bulk.rows;

import org.jspecify.annotations.NullMarked;
