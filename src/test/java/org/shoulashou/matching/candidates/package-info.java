@NullMarked
package org.shoulashou.matching.candidates;

import org.jspecify.annotations.NullMarked;
