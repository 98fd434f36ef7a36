package org.shoulashou.ledger.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.LedgerProperties;
import org.shoulashou.ledger.plans.PlanFileReader.Written;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All plans with their tasks; read once at the start, which ends here when a file is wrong. */
@Component
public class Plans {

    static final String HOME = "matching-rules/ledger/";

    private final List<Written> written;

    @Autowired
    Plans(ResourcePatternResolver resolver, LedgerProperties settings) {
        this(YamlFile.find(resolver, settings.files(), HOME), settings.files());
    }

    Plans(List<YamlFile> files, String where) {
        List<Fault> faults = new ArrayList<>();
        if (files.isEmpty()) {
            faults.add(PlanFaults.noFiles(where));
        }
        this.written = files.stream()
                .flatMap(file -> PlanFileReader.read(file, faults).stream())
                .toList();
        faults.addAll(idsTakenTwice());
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
    }

    private List<Fault> idsTakenTwice() {
        Map<String, Spot> first = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Written each : written) {
            Spot taken = first.putIfAbsent(each.plan().id(), each.idSpot());
            if (taken != null && !each.plan().id().isEmpty()) {
                faults.add(PlanFaults.taken(each.idSpot(), each.plan().id(), taken));
            }
        }
        return faults;
    }

    /** What is wrong when these are all places that there are. */
    void refuseUnlessPlaced(Set<String> places) {
        List<Fault> faults = new ArrayList<>();
        for (Written each : written) {
            codes(each.plan()).stream()
                    .filter(code -> !places.contains(code))
                    .forEach(code -> faults.add(PlanFaults.noPlace(each.file(), code)));
        }
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
    }

    private static Set<String> codes(Plan plan) {
        Set<String> codes = plan.lines().map(Line::place).collect(Collectors.toSet());
        codes.add(plan.keeper());
        return codes;
    }

    private static WrongRules wrong(List<Fault> faults) {
        return new WrongRules(new Text("任务文件", "the files of tasks"), HOME, faults);
    }

    /** The running ones first, the newest first among each. */
    public List<Plan> all() {
        return written.stream()
                .map(Written::plan)
                .sorted((one, other) -> one.closed() == other.closed()
                        ? other.begins().compareTo(one.begins())
                        : Boolean.compare(one.closed(), other.closed()))
                .toList();
    }

    public Optional<Plan> find(String id) {
        return written.stream()
                .map(Written::plan)
                .filter(plan -> plan.id().equals(id))
                .findFirst();
    }

    public Plan needed(String id) {
        return find(id).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
    }

    /** The row of a plan, or a refusal when it has no such row. */
    public Line line(String plan, String task, String place, @Nullable Integer year) {
        String key = Line.key(plan, task, place, year);
        return find(plan).stream()
                .flatMap(Plan::lines)
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(LedgerProblems.NO_SUCH_LINE::refusal);
    }

    public Task taskOf(String plan, String task) {
        return needed(plan).task(task).orElseThrow(LedgerProblems.NO_SUCH_LINE::refusal);
    }

    /** The row of this name. */
    public Line lineOf(String key) {
        return all().stream()
                .flatMap(Plan::lines)
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(LedgerProblems.NO_SUCH_LINE::refusal);
    }

    public Task task(Line line) {
        return needed(line.plan()).task(line.task()).orElseThrow();
    }
}
