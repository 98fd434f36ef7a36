/** Made-up addresses for the people of the demonstration. */
@NullMarked
package org.shoulashou.notifications.demo;

import org.jspecify.annotations.NullMarked;
