package org.shoulashou.matching.files;

/** A file as it was given. Its name is told with every fault in it. */
public record WrittenFile(String name, byte[] bytes) {}
