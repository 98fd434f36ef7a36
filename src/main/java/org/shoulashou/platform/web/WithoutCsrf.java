package org.shoulashou.platform.web;

/** A path that other programs post to, which have no token of ours; what it does must be harmless or signed. */
public record WithoutCsrf(String path) {}
