package org.shoulashou.directory.regions;

import java.util.List;
import java.util.stream.Collectors;

/** The place files hold faults; all of them are told at once. */
final class WrongPlaceFiles extends RuntimeException {

    private final List<Fault> faults;

    WrongPlaceFiles(List<Fault> faults) {
        super(faults.stream().map(Fault::inWords).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
