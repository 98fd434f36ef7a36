/** What lies ahead of a class or school, as a calendar that other programs can follow. */
@NullMarked
package org.shoulashou.exchange.calendar;

import org.jspecify.annotations.NullMarked;
