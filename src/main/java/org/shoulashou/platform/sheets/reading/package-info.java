/**
 * Lists that come from outside as Excel files, as CSV or pasted: read row by row as plain strings, with the Java
 * platform's own XML reader and unzipping that counts what it unpacks, because nobody knows who sends a file.
 */
@NullMarked
package org.shoulashou.platform.sheets.reading;

import org.jspecify.annotations.NullMarked;
