/**
 * Bulletins: made from frozen figures by a job, written on by one person, checked and published by others. What is out
 * is never changed; a corrected edition is another one.
 */
@NullMarked
package org.shoulashou.coverage.bulletins;

import org.jspecify.annotations.NullMarked;
