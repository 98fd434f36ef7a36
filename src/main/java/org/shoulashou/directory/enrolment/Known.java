package org.shoulashou.directory.enrolment;

import org.shoulashou.directory.Pupil;

/** A pupil of the roll with the real name opened. */
record Known(Pupil pupil, String realName) {

    String key() {
        return key(realName, String.valueOf(pupil.birthMonth()));
    }

    static String key(String realName, String birthMonth) {
        return realName + "\n" + birthMonth;
    }

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "a pupil of the roll";
    }
}
