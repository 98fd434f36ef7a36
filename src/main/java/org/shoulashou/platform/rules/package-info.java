/**
 * Rules that staff write as YAML files: reads them line by line, collects every fault with what to write instead,
 * and ends the start in sentences when there is any. What may stand in a file is its owner's business.
 */
@NullMarked
package org.shoulashou.platform.rules;

import org.jspecify.annotations.NullMarked;
