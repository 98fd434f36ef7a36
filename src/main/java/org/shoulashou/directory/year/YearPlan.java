package org.shoulashou.directory.year;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.DirectoryProblems;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.platform.text.FoldedName;
import org.shoulashou.platform.text.Text;

/** What becomes of each class of a school. Grades are told as they will be, so that doing it again changes nothing. */
record YearPlan(@NotNull @Size(min = 1, max = 500) List<@Valid Change> classes) {

    enum Fate {
        /** Another grade, or the same; perhaps another name. */
        GOES_ON,
        GRADUATES,
        /** Its pupils join another class, and it ends. */
        MERGES
    }

    /**
     * @param version of the class that was looked at
     * @param into    the class that the pupils join; of a class that merges only
     */
    record Change(
            @NotBlank String id,
            long version,
            @NotNull Fate fate,
            @NotNull Names names,
            @Min(1) @Max(12) int grade,
            @Nullable String into) {}

    record Names(
            @NotBlank @Size(max = 60) String zh,
            @NotBlank @Size(max = 90) String en) {

        Text text() {
            return new Text(zh, en);
        }
    }

    /** Refuses a plan that was made for other classes than there are now. */
    void checkAgainst(List<SchoolClass> present) {
        Map<String, Long> planned =
                classes.stream().collect(Collectors.toMap(Change::id, Change::version, (a, b) -> -1L));
        Map<String, Long> there = present.stream().collect(Collectors.toMap(SchoolClass::id, YearPlan::version));
        if (!planned.equals(there)) throw DirectoryProblems.YEAR_PLAN_OUTDATED.refusal();
        refuseTwoOfOneName();
        Map<String, Change> byId = classes.stream().collect(Collectors.toMap(Change::id, Function.identity()));
        for (Change change : classes) {
            Change into = byId.get(String.valueOf(change.into()));
            if (change.fate() == Fate.MERGES && (into == null || into.fate() != Fate.GOES_ON)) {
                throw DirectoryProblems.MERGED_INTO_NOTHING.refusal();
            }
        }
    }

    private void refuseTwoOfOneName() {
        Set<String> names = new HashSet<>();
        for (int index = 0; index < classes.size(); index++) {
            Change change = classes.get(index);
            boolean taken = change.fate() == Fate.GOES_ON
                    && !names.add(FoldedName.of(change.names().zh()));
            if (taken)
                throw DirectoryProblems.CLASS_NAME_TAKEN
                        .refusal()
                        .at("/classes/" + index + "/names/zh", DirectoryProblems.CLASS_NAME_TAKEN.title());
        }
    }

    private static Long version(SchoolClass schoolClass) {
        return Objects.requireNonNullElse(schoolClass.version(), 0L);
    }
}
