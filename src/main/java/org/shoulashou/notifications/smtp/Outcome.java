package org.shoulashou.notifications.smtp;

/**
 * What became of an attempt.
 *
 * @param said   what the server answered
 * @param stands whether the line can take another mail
 */
public record Outcome(Kind kind, String said, boolean stands) {

    static Outcome of(Kind kind, String said) {
        return new Outcome(kind, said, kind != Kind.LINE_BROKEN && kind != Kind.UNCERTAIN);
    }

    /** The server says so itself, and ends the line. */
    static Outcome closing(String said) {
        return new Outcome(Kind.LATER, said, false);
    }

    public enum Kind {
        SENT,
        /** This address takes no mail, now or later. */
        REFUSED,
        /** This mail is taken by nobody. */
        REJECTED,
        /** The server says itself that it may be different later. */
        LATER,
        /** The line broke before the mail was handed over. */
        LINE_BROKEN,
        /** The line broke after the mail was handed over and before the server said so. */
        UNCERTAIN
    }
}
