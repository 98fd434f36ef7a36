/** What a guardian and a child see of consents, and say. */
@NullMarked
package org.shoulashou.consent.family;

import org.jspecify.annotations.NullMarked;
