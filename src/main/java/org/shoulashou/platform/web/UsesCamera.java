package org.shoulashou.platform.web;

/** A page that may ask for camera and microphone; every other page may not. */
public record UsesCamera(String path) {}
