/** What the house tells about itself: its version, whom to complain to, its problems explained, its jobs. */
@NullMarked
package org.shoulashou.accounts.house;

import org.jspecify.annotations.NullMarked;
