package org.shoulashou.programme.files;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.checking.Finding;

/**
 * A programme as somebody wrote it, with what is wrong in its form.
 *
 * @param replaces the version decided in the browser that the file means to replace
 */
record WrittenProgramme(
        String file, Programme programme, @Nullable Integer replaces, Lines lines, List<Fault> faults) {

    /** The faults of its form, and of what was found in its content whatever does not follow from those. */
    List<Fault> faultsWith(List<Finding> findings) {
        Stream<Fault> found = findings.stream()
                .filter(finding -> !lines.restsOnBroken(finding.about()))
                .map(finding -> new Fault(lines.at(finding.pointer()), finding.what(), finding.remedy()));
        return Stream.concat(faults.stream(), found).toList();
    }
}
