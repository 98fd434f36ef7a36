package org.shoulashou.directory;

/** Kept only where a school gives it, and used only where both schools of a pairing ask for it (R10). */
public enum Gender {
    GIRL,
    BOY
}
