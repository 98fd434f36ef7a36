package org.shoulashou.letters.screening;

import java.util.List;

/** Looks for one thing. Keeps nothing between two texts, so that any number of threads may ask. */
interface Screen {

    List<Hit> screen(Reading reading, Words.Found found);
}
