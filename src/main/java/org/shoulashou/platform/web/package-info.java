/** The web as every module needs it: problems rendered, headers, CSRF, sessions, static files, paging. */
@NullMarked
package org.shoulashou.platform.web;

import org.jspecify.annotations.NullMarked;
