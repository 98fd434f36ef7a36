package org.shoulashou.letters.screening;

import org.shoulashou.platform.text.Text;

/** A place in a picture that a person should look at, in pixels from the upper left corner, and why. */
public record PictureHit(Kind kind, int left, int top, int right, int bottom, Text reason) {}
