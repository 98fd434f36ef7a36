/** Meetings and contacts as adults of the two schools see them. */
@NullMarked
package org.shoulashou.exchange.pages;

import org.jspecify.annotations.NullMarked;
