/** The task tables as staff know them, on the page and as an Excel file. */
@NullMarked
package org.shoulashou.ledger.tables;

import org.jspecify.annotations.NullMarked;
