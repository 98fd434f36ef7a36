/** What passes between two classes on other ways, logged by an adult of one and confirmed by the other. */
@NullMarked
@NamedInterface("contacts")
package org.shoulashou.exchange.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
