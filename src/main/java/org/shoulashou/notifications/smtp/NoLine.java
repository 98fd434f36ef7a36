package org.shoulashou.notifications.smtp;

/** The SMTP server cannot be reached, or does not let us in. */
public final class NoLine extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean signIn;

    NoLine(Exception cause, boolean signIn) {
        super(String.valueOf(cause.getMessage()), cause);
        this.signIn = signIn;
    }

    /** Whether the server was there and did not accept the user or the password. */
    public boolean isAboutSignIn() {
        return signIn;
    }
}
