package org.shoulashou.platform.pictures;

import java.util.List;
import org.shoulashou.platform.pictures.Darkroom.Prints;

/** A picture that was written anew and is not kept yet: its owner follows from the codes that can be read in it. */
public final class Developed {

    private final Prints prints;
    private final List<String> codes;

    Developed(Prints prints, List<String> codes) {
        this.prints = prints;
        this.codes = List.copyOf(codes);
    }

    Prints prints() {
        return prints;
    }

    /** What its QR codes say. */
    public List<String> codes() {
        return codes;
    }
}
