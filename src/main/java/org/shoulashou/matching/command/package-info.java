/**
 * Matching and inventing pupils on the command line, from files to files. Reads everything before it writes anything,
 * and tells every fault with file and line.
 */
@NullMarked
package org.shoulashou.matching.command;

import org.jspecify.annotations.NullMarked;
