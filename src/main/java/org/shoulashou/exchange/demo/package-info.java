/** Made-up meetings for the demonstration: one proposed, one that both schools have confirmed; a parcel on its way. */
@NullMarked
package org.shoulashou.exchange.demo;

import org.jspecify.annotations.NullMarked;
