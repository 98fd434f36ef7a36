/** An application of two modules, one of which reaches into the other without leave. */
@org.jspecify.annotations.NullMarked
package org.shoulashou.architecture.wrong.modules;
