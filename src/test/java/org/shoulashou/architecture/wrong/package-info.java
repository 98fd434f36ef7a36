/** Small classes that break one rule of the house each, to show that each rule can fail. */
@org.jspecify.annotations.NullMarked
package org.shoulashou.architecture.wrong;
