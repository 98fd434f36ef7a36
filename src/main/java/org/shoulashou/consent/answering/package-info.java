/** What people do about consents: ask, answer, withdraw, enter a paper and confirm it. */
@NullMarked
package org.shoulashou.consent.answering;

import org.jspecify.annotations.NullMarked;
