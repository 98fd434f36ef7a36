/** People of the demonstration, and how to sign in as each of them. */
@NullMarked
@NamedInterface("demo")
package org.shoulashou.accounts.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
