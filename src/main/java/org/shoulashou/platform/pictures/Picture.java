package org.shoulashou.platform.pictures;

/** A picture as it is kept: a JPEG that we wrote ourselves, upright and without a word beside its pixels. */
record Picture(byte[] jpeg, int width, int height) {}
