@NullMarked
package org.shoulashou.exchange.support;

import org.jspecify.annotations.NullMarked;
