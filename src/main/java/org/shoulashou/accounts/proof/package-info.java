/** What proves who somebody is: passwords, pictures, one-time codes; and how often one may try. */
@NullMarked
package org.shoulashou.accounts.proof;

import org.jspecify.annotations.NullMarked;
