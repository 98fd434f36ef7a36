package org.shoulashou.letters;

/** A picture in a letter; it lies in the store of pictures. */
public record LetterPicture(String id, Kind kind, int width, int height) {

    public enum Kind {
        PHOTO,
        DRAWING,
        /** A page that was written by hand. */
        PAGE
    }
}
