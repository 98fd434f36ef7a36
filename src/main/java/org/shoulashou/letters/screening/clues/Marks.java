package org.shoulashou.letters.screening.clues;

/** Where words were found. Those of a group have numbers in a row, in the order in which they end. */
public interface Marks {

    int first(int group);

    /** The number after the last of the group. */
    int after(int group);

    int start(int word);

    int end(int word);
}
