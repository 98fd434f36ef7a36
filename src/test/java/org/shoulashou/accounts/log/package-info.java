@NullMarked
package org.shoulashou.accounts.log;

import org.jspecify.annotations.NullMarked;
