/** The notice that families answer: its versions and languages as written in {@code matching-rules/notices}. */
@NullMarked
package org.shoulashou.consent.notices;

import org.jspecify.annotations.NullMarked;
