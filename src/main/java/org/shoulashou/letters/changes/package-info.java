/** What becomes of letters when something changes elsewhere: pairings, consents, concerns. */
@NullMarked
package org.shoulashou.letters.changes;

import org.jspecify.annotations.NullMarked;
