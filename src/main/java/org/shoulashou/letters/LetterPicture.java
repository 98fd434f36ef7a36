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

    /** Whose those are that were taken out of a letter when somebody had read them: no child's any more, kept for the leads. */
    public static Owner takenOutOf(String letter) {
        return new Owner("letters", "TAKEN_OUT", letter);
    }
}
