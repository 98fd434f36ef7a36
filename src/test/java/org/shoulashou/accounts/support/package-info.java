/** The running house for tests over HTTP: a browser, people, and how to be signed in as them. */
@NullMarked
package org.shoulashou.accounts.support;

import org.jspecify.annotations.NullMarked;
