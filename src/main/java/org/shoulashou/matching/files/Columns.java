package org.shoulashou.matching.files;

/** What becomes of columns that no one asked for. */
public enum Columns {
    /** Who keeps a file for other ends as well need not cut it. */
    OTHERS_ALLOWED,
    /** What is sent to this house is no more than it needs, and names nobody. */
    ONLY_KNOWN
}
