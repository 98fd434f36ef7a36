package org.shoulashou.letters;

import org.shoulashou.platform.pictures.Owner;

/** A picture in a letter; it lies in the store of pictures. */
public record LetterPicture(String id, Kind kind, int width, int height) {

    public enum Kind {
        PHOTO,
        DRAWING,
        /** A page that was written by hand. */
        PAGE
    }

    /** Whose the pieces are of those that are still on their way to a letter. */
    public static Owner comingTo(String letter) {
        return new Owner("letters", "COMING", letter);
    }
}
