@NullMarked
package org.shoulashou.matching.handover;

import org.jspecify.annotations.NullMarked;
