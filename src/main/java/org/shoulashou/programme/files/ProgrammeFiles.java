package org.shoulashou.programme.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.ProgrammeProperties;
import org.shoulashou.programme.checking.Finding;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The programmes as the files have them: all of them free of faults, or none. */
@Component
class ProgrammeFiles {

    static final String HOME = "matching-rules/programmes/";

    private final ResourcePatternResolver resolver;
    private final String pattern;
    private final ProgrammeCheck check;

    ProgrammeFiles(ResourcePatternResolver resolver, ProgrammeProperties properties, ProgrammeCheck check) {
        this.resolver = resolver;
        this.pattern = properties.files();
        this.check = check;
    }

    /** Ends with {@link WrongRules} that tell every fault of every file. */
    Mono<List<WrittenProgramme>> read() {
        return Mono.fromCallable(() -> YamlFile.find(resolver, pattern, HOME))
                .flatMap(files -> files.isEmpty() ? Mono.error(noFiles()) : read(files));
    }

    Mono<List<WrittenProgramme>> read(List<YamlFile> files) {
        List<Fault> faults = new ArrayList<>();
        List<WrittenProgramme> written = files.stream()
                .flatMap(file -> ProgrammeFileReader.read(file, faults).stream())
                .toList();
        faults.addAll(idsTakenTwice(written));
        return Flux.fromIterable(written)
                .concatMap(each -> check.findings(each.programme()))
                .collectList()
                .map(findings -> faultless(written, findings, faults));
    }

    private static List<WrittenProgramme> faultless(
            List<WrittenProgramme> written, List<List<Finding>> findings, List<Fault> soFar) {
        List<Fault> faults = new ArrayList<>(soFar);
        for (int i = 0; i < written.size(); i++) {
            faults.addAll(written.get(i).faultsWith(findings.get(i)));
        }
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
        return written;
    }

    private static List<Fault> idsTakenTwice(List<WrittenProgramme> written) {
        Map<String, Spot> first = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (WrittenProgramme each : written) {
            String id = each.programme().id();
            Spot here = each.lines().at("/id");
            Spot taken = id.isEmpty() ? null : first.putIfAbsent(id, here);
            if (taken != null) {
                faults.add(idTaken(here, id, taken));
            }
        }
        return faults;
    }

    private WrongRules noFiles() {
        return wrong(List.of(Fault.of(
                new Spot(pattern, 0),
                "这里没有任何结对方案文件。",
                "There is no programme file here.",
                "请放入 .yaml 文件，或改正设置 shoulashou.programme.files。",
                "Put .yaml files there, or correct the setting shoulashou.programme.files.")));
    }

    private static Fault idTaken(Spot here, String id, Spot first) {
        return Fault.of(
                here,
                "代号“" + id + "”已经用在 " + first + "。",
                "The id \"" + id + "\" is already used at " + first + ".",
                "每个方案要有自己的代号，请换一个。",
                "Every programme has an id of its own: choose another.");
    }

    private static WrongRules wrong(List<Fault> faults) {
        return new WrongRules(new Text("结对方案文件", "programme files"), HOME, faults);
    }
}
