@NullMarked
package org.shoulashou.platform.jobs;

import org.jspecify.annotations.NullMarked;
