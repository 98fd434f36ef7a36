/**
 * Facts that an aggregate tells others. They are saved in the aggregate's own document, in the same write as its
 * new state, then handed to their handlers; what could not be handed on stays in the document and is tried again.
 */
@NullMarked
package org.shoulashou.platform.events;

import org.jspecify.annotations.NullMarked;
