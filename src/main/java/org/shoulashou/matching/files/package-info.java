/**
 * The files in which a question comes from outside and its answer goes back: the same on the command line and in the
 * browser. Everything is read before anything is done, and every fault is told with file and line.
 */
@NullMarked
package org.shoulashou.matching.files;

import org.jspecify.annotations.NullMarked;
