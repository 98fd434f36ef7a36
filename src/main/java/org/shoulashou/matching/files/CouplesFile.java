package org.shoulashou.matching.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;

/** Reads {@code pinned.csv} or {@code blocked.csv}. */
public final class CouplesFile {

    public static final List<String> COLUMNS = List.of("inland", "partner");

    private static final Text UNKNOWN = new Text("学生名单里没有“{0}”。", "There is no pupil \"{0}\" in the list of pupils.");
    private static final Text CHECK = new Text("请核对编号，或删去这一行。", "Check the id, or remove the line.");
    private static final Text NOT_INLAND = new Text("“{0}”不是内地学生。", "\"{0}\" is no inland pupil.");
    private static final Text NOT_PARTNER = new Text("“{0}”不是受援地学生。", "\"{0}\" is no pupil of the partner side.");
    private static final Text ORDER = new Text("每行先写内地学生，再写受援地学生。", "On each line the inland pupil comes first.");
    private static final Text TAKEN = new Text("“{0}”在第 {1} 行已有朋友。", "\"{0}\" has a friend on line {1} already.");
    private static final Text ONE_FRIEND = new Text("每人只能有一个朋友。", "Everybody has one friend.");
    private static final Text BARRED = new Text("这两人同时被禁止结对。", "The two are blocked as well.");
    private static final Text DECIDE = new Text("请从两个文件之一中删去。", "Remove them from one of the two files.");

    private final WrittenFile file;
    private final Columns rule;
    private final Set<String> pupils;
    private final Map<String, Side> sides = new HashMap<>();
    private final Faults faults;
    private final Map<Couple, Integer> couples = new LinkedHashMap<>();

    /** @param pupils everybody on the list of pupils, faulty lines too */
    CouplesFile(WrittenFile file, Columns rule, Set<String> pupils, List<Candidate> candidates, Faults faults) {
        this.file = file;
        this.rule = rule;
        this.pupils = pupils;
        this.faults = faults;
        candidates.forEach(candidate -> sides.put(candidate.pupil(), candidate.side()));
    }

    List<Couple> read() {
        new CsvFile(file, COLUMNS, rule, faults).read(this::take);
        return new ArrayList<>(couples.keySet());
    }

    private void take(CsvFile.Row row) {
        int before = faults.count();
        check(row.cell(0), Side.INLAND, row.line());
        check(row.cell(1), Side.PARTNER, row.line());
        if (faults.count() == before) couples.putIfAbsent(new Couple(row.cell(0), row.cell(1)), row.line());
    }

    private void check(String pupil, Side expected, int line) {
        Side side = sides.get(pupil);
        if (!pupils.contains(pupil)) faults.add(file, line, UNKNOWN.with(pupil), CHECK);
        if (side == null || side == expected) return;
        faults.add(file, line, (expected == Side.INLAND ? NOT_INLAND : NOT_PARTNER).with(pupil), ORDER);
    }

    /** Of pinned couples: nobody in two of them, and none of them blocked. */
    void checkPinned(Set<Couple> blocked) {
        Map<String, Integer> taken = new HashMap<>();
        couples.forEach((couple, line) -> {
            checkFree(couple.inland(), line, taken);
            checkFree(couple.partner(), line, taken);
            if (blocked.contains(couple)) faults.add(file, line, BARRED, DECIDE);
        });
    }

    private void checkFree(String pupil, int line, Map<String, Integer> taken) {
        Integer before = taken.putIfAbsent(pupil, line);
        if (before != null) faults.add(file, line, TAKEN.with(pupil, before), ONE_FRIEND);
    }
}
