/**
 * Lists of a county, a city or a province, enrolled by a job: kept sealed while it runs, read batch by batch, every row
 * that was not taken told in a file. Knows no page of a child: whoever starts an import gets counts and faults.
 */
@NullMarked
package org.shoulashou.directory.bulk;

import org.jspecify.annotations.NullMarked;
