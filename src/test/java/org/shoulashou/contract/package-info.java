/** The contract between the back end and the front end, written from the endpoints themselves. */
@NullMarked
package org.shoulashou.contract;

import org.jspecify.annotations.NullMarked;
