package org.shoulashou.letters.handedin;

/** The screens fell over the words of a letter, or did not come to an end with them. */
final class ScreensFailed extends RuntimeException {

    ScreensFailed(Throwable why) {
        super("The words of a letter could not be screened", why);
    }
}
