/** What tests of the platform share: a database of their own and a clock that can be moved. */
@NullMarked
package org.shoulashou.platform.support;

import org.jspecify.annotations.NullMarked;
