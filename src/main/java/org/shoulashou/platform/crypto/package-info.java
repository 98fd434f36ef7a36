/**
 * Encryption of single fields with keys that live outside the database, keyed hashes of one-time tokens,
 * and the rotation of both keys.
 */
@NullMarked
package org.shoulashou.platform.crypto;

import org.jspecify.annotations.NullMarked;
