/**
 * The one database: embedded in a file of the data folder, or a MongoDB that the operator names.
 * Starting it, refusing to start in one plain sentence, backing it up and restoring it.
 */
@NullMarked
package org.shoulashou.platform.mongo;

import org.jspecify.annotations.NullMarked;
