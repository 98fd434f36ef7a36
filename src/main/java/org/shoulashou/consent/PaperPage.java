package org.shoulashou.consent;

/**
 * A photographed page of a signed paper. The picture lies in the store; what is said of it stays with the record.
 *
 * @param id     in the store of pictures
 * @param sha256 of the picture, by which it can be told from every other
 */
public record PaperPage(String id, int width, int height, String sha256) {}
