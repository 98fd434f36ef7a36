/** What people read, always in Chinese and English. */
@NullMarked
package org.shoulashou.platform.text;

import org.jspecify.annotations.NullMarked;
