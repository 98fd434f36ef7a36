package org.shoulashou.matching.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.text.Text;

/** Everything that is wrong with what was given, all of it told at once. */
final class Faults {

    private static final Text HEAD = new Text("有 {0} 处需要改正，没有写出任何文件。", "Corrections needed: {0}. Nothing was written.");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> list() {
        return faults;
    }

    boolean any() {
        return !faults.isEmpty();
    }

    void add(Path file, int line, Text what, Text remedy) {
        add(file.toString(), line, what, remedy);
    }

    /** In a word of the command line. */
    void add(String where, Text what, Text remedy) {
        add(where, 0, what, remedy);
    }

    private void add(String where, int line, Text what, Text remedy) {
        faults.add(new Fault(new Spot(where, line), what, remedy));
    }

    void tell(PrintStream out) {
        Text head = HEAD.with(faults.size());
        out.println(head.zh());
        out.println(head.en());
        faults.stream()
                .sorted(Comparator.comparing((Fault fault) -> fault.spot().file())
                        .thenComparing(fault -> fault.spot().line()))
                .forEach(fault -> out.println(System.lineSeparator() + fault.inWords()));
    }
}
