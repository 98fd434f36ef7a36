package org.shoulashou.platform.pictures;

/**
 * Whose a picture is: it says where to look whether anybody still needs it.
 *
 * @param module such as {@code consent}
 * @param kind   such as {@code paper}
 * @param id     of what it belongs to, such as a pupil's
 */
public record Owner(String module, String kind, String id) {}
