/** Records as plain BSON documents under names that outlive their classes. */
@NullMarked
package org.shoulashou.platform.documents;

import org.jspecify.annotations.NullMarked;
