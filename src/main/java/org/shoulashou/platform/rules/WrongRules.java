package org.shoulashou.platform.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.shoulashou.platform.text.Text;

/** Rules files hold faults; all of them are told at once, in reading order. */
public final class WrongRules extends RuntimeException {

    private final Text files;
    private final String home;
    private final List<Fault> faults;

    /**
     * @param files what these files are called in a sentence
     * @param home  the folder in which a README says how to write them
     */
    public WrongRules(Text files, String home, List<Fault> faults) {
        super(faults.stream().map(Fault::inWords).collect(Collectors.joining(System.lineSeparator())));
        this.files = files;
        this.home = home;
        this.faults = faults.stream().sorted(Fault.IN_READING_ORDER).toList();
    }

    Text files() {
        return files;
    }

    String home() {
        return home;
    }

    public List<Fault> faults() {
        return faults;
    }
}
