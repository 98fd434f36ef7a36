package org.shoulashou.platform.paper;

/**
 * What is kept free around each page, in millimetres, and how the pages are numbered.
 *
 * @param office as offices number: between dashes, on the outer side, and with no title beside it
 */
record Frame(int above, int right, int below, int left, boolean office) {

    /** The same on all sides; below at least as much as the foot takes. */
    static Frame even(int edge) {
        return new Frame(edge, edge, Math.max(edge, 12), edge, false);
    }
}
