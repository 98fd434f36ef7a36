package org.shoulashou.directory.enrolment.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.pupils.Names;
import org.shoulashou.directory.pupils.PenNameFault;
import org.shoulashou.directory.pupils.PenNameSuggestions;
import org.shoulashou.directory.pupils.PenNames;
import org.shoulashou.platform.text.Text;

/** The pen names of a list: who has none is given one, who has one that will not do is offered another. */
final class PenNameCheck {

    private final PenNames taken;
    private final PenNames takenOrWritten;
    private final long seed;
    private final boolean oneClass;

    private PenNameCheck(ClassFacts facts, Collection<String> written, boolean oneClass) {
        this.taken = new PenNames(facts.takenPenNames());
        this.takenOrWritten = new PenNames(facts.takenPenNames());
        this.seed = facts.suggestions();
        this.oneClass = oneClass;
        written.forEach(takenOrWritten::take);
    }

    /** @param written all pen names of the list, so that no suggestion takes one from a later row */
    static PenNameCheck inOneClass(ClassFacts facts, Collection<String> written) {
        return new PenNameCheck(facts, written, true);
    }

    /** Remembers no name: in another class it may be had again, and there may be very many. */
    static PenNameCheck inManyClasses(ClassFacts facts) {
        return new PenNameCheck(facts, List.of(), false);
    }

    @Nullable
    String read(String written, String realName, int row, Remarks remarks) {
        String name = Names.tidy(written);
        Optional<PenNameFault> fault = taken.faultOf(name, realName);
        if (fault.isEmpty()) {
            take(name);
            return name;
        }
        return fault.get() == PenNameFault.EMPTY
                ? given(realName, row, remarks)
                : refused(fault.get(), realName, row, remarks);
    }

    private String given(String realName, int row, Remarks remarks) {
        String name = suggestion(realName, row);
        take(name);
        Text what = new Text("没有笔名，先取名“{0}”", "There is no pen name; \"{0}\" was chosen for now");
        Text mend = new Text("学生以后可以自己改。", "The pupil may change it later.");
        remarks.note(PupilField.PEN_NAME, what.with(name), mend);
        return name;
    }

    private @Nullable String refused(PenNameFault fault, String realName, int row, Remarks remarks) {
        Text mend = fault.mend();
        Text example = new Text("例如“{0}”。", "For example \"{0}\".").with(suggestion(realName, row));
        remarks.fault(
                PupilField.PEN_NAME, fault.what(), new Text(mend.zh() + example.zh(), mend.en() + " " + example.en()));
        return null;
    }

    private void take(String name) {
        if (!oneClass) return;
        taken.take(name);
        takenOrWritten.take(name);
    }

    private String suggestion(String realName, int row) {
        return PenNameSuggestions.suggest(seed + row, 1, realName, takenOrWritten)
                .get(0);
    }
}
