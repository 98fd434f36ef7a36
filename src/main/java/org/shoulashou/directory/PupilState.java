package org.shoulashou.directory;

/** Whether a pupil is in their class. Whoever is not has no seat there, and no card opens the door for them. */
public enum PupilState {
    ENROLLED,
    LEFT,
    GRADUATED
}
