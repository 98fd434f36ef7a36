package org.shoulashou.letters.changes;

import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;

/** Which endings let the last letters arrive. */
final class Farewells {

    private Farewells() {}

    static boolean isNatural(Pairing pairing) {
        Pairing.Turn last = pairing.last();
        return last != null && (last.because() == Because.FAREWELL || last.because() == Because.GOES_ON);
    }
}
