/** Adults read letters before they travel: the queue, claims, decisions and their locks. */
@NullMarked
package org.shoulashou.letters.review;

import org.jspecify.annotations.NullMarked;
