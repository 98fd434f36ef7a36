/** What leads see of concerns, and how others raise one. */
@NullMarked
package org.shoulashou.safeguarding.pages;

import org.jspecify.annotations.NullMarked;
