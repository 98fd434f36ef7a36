package org.shoulashou.platform.crypto;

/**
 * An encrypted field as it is stored: which key closed it, and the closed text. The key is a name and not a number,
 * so that a key of one person, which can be destroyed alone, fits in the same form.
 */
public record Sealed(String key, String data) {}
