@NullMarked
package org.shoulashou.directory.demo;

import org.jspecify.annotations.NullMarked;
