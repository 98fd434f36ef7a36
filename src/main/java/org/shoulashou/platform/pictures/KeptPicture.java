package org.shoulashou.platform.pictures;

import java.time.Instant;

/**
 * A picture in the store.
 *
 * @param bytes  of the JPEG as it is handed out
 * @param sha256 of the same, so that a record can name the picture without holding it
 */
public record KeptPicture(String id, Owner owner, int width, int height, long bytes, String sha256, Instant takenAt) {}
