/**
 * Long work as documents: progress that a page can show, a lease that another instance takes over after a crash,
 * cancelling, and a result. A module offers one {@link JobWork} per kind and starts jobs through {@link Jobs}.
 */
@NullMarked
package org.shoulashou.platform.jobs;

import org.jspecify.annotations.NullMarked;
