/**
 * The file of the embedded database: what lies in it and how, when it is on disk, and copies of it.
 * Knows nothing of queries.
 */
@NullMarked
package org.shoulashou.platform.mongo.engine.file;

import org.jspecify.annotations.NullMarked;
