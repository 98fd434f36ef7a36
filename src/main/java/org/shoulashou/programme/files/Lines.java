package org.shoulashou.programme.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.platform.rules.Fault.Spot;

/** On which line of its file each value of a programme stands, and which values could not be read. */
final class Lines {

    private final Spot file;
    private final Map<String, Spot> spots = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    Lines(String file) {
        this.file = new Spot(file, 0);
    }

    void put(String pointer, Spot spot) {
        spots.put(pointer, spot);
    }

    void breakAt(String pointer) {
        broken.add(pointer);
    }

    /** The line of the value, or of the nearest group around it that was written. */
    Spot at(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Spot spot = spots.get(at);
            if (spot != null) {
                return spot;
            }
        }
        return file;
    }

    /** Whether something concluded from these values is worth nothing, because one of them was told to be broken already. */
    boolean restsOnBroken(List<String> pointers) {
        return pointers.stream().anyMatch(pointer -> broken.stream().anyMatch(each -> touches(pointer, each)));
    }

    private static boolean touches(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }
}
