package org.shoulashou.platform.mongo;

/**
 * Which database this instance runs on. A bean.
 *
 * @param embedded the one in the data folder, and not a MongoDB that the operator named
 * @param fresh    embedded, and without a single document when it was opened
 */
public record DatabaseInUse(boolean embedded, boolean fresh) {}
