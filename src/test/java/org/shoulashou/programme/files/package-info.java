@NullMarked
package org.shoulashou.programme.files;

import org.jspecify.annotations.NullMarked;
