package org.shoulashou.safeguarding.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.SafeguardingProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The checklist; read once at the start, which ends here when the file is wrong. */
@Component
public class Checklist {

    static final String HOME = "matching-rules/safeguarding/";

    private final List<Step> steps;
    private final List<HelpLine> lines;

    @Autowired
    Checklist(ResourcePatternResolver resolver, SafeguardingProperties settings) {
        this(YamlFile.find(resolver, settings.checklist(), HOME), settings.checklist());
    }

    Checklist(List<YamlFile> files, String where) {
        List<Fault> faults = new ArrayList<>();
        if (files.size() != 1) {
            faults.add(ChecklistFaults.notOneFile(where));
        }
        List<ChecklistFileReader.Written> written = files.stream()
                .flatMap(file -> ChecklistFileReader.read(file, faults).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new WrongRules(new Text("处理步骤文件", "the checklist"), HOME, faults);
        }
        this.steps = written.get(0).steps();
        this.lines = written.get(0).lines();
    }

    public List<Step> stepsFor(Matter matter) {
        return steps.stream().filter(step -> step.matters().contains(matter)).toList();
    }

    public Optional<Step> step(Matter matter, String key) {
        return stepsFor(matter).stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** In words even when the step was struck off the list since. */
    public Text nameOf(String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(Step::title)
                .orElse(new Text(key, key));
    }

    /** What still has to be done, or left out for a reason, before this can be closed. */
    public List<Step> missing(Matter matter, Set<String> ticked) {
        return stepsFor(matter).stream()
                .filter(step -> step.must() && !ticked.contains(step.key()))
                .toList();
    }

    public List<HelpLine> lines() {
        return lines;
    }
}
