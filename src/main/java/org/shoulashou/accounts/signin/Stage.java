package org.shoulashou.accounts.signin;

/** How far a sign-in has come. Only {@code SIGNED_IN} counts for permissions. */
enum Stage {
    ANONYMOUS,
    NEEDS_TOTP,
    NEEDS_TOTP_ENROLMENT,
    SIGNED_IN
}
