@NullMarked
package org.shoulashou.platform.web;

import org.jspecify.annotations.NullMarked;
