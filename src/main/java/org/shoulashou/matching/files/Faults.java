package org.shoulashou.matching.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.text.Text;

/** Everything that is wrong with what was given, all of it told at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public List<Fault> list() {
        return faults;
    }

    public List<Fault> inReadingOrder() {
        return faults.stream()
                .sorted(Comparator.comparing((Fault fault) -> fault.spot().file())
                        .thenComparing(fault -> fault.spot().line()))
                .toList();
    }

    public boolean any() {
        return !faults.isEmpty();
    }

    int count() {
        return faults.size();
    }

    void add(WrittenFile file, int line, Text what, Text remedy) {
        add(file.name(), line, what, remedy);
    }

    /** In a word of the command line, or in a file as a whole. */
    public void add(String where, Text what, Text remedy) {
        add(where, 0, what, remedy);
    }

    private void add(String where, int line, Text what, Text remedy) {
        faults.add(new Fault(new Spot(where, line), what, remedy));
    }
}
