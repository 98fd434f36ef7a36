/** What a meeting is made from: themes, parts for pupils, and the hours of two schools. */
@NullMarked
package org.shoulashou.exchange.agenda;

import org.jspecify.annotations.NullMarked;
