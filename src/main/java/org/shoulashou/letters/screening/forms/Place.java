package org.shoulashou.letters.screening.forms;

/**
 * Takes what was found.
 *
 * @see Doors
 * @see Quotes
 */
@FunctionalInterface
public interface Place {

    void take(int start, int end);
}
