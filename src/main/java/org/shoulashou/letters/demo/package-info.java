/** Made-up letters in every state, so that a newcomer sees the whole way of a letter. */
@NullMarked
package org.shoulashou.letters.demo;

import org.jspecify.annotations.NullMarked;
