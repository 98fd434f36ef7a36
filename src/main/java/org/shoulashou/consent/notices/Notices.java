package org.shoulashou.consent.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.shoulashou.consent.ConsentProperties;
import org.shoulashou.consent.notices.NoticeFileReader.WrittenNotice;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every version of the notice; read once at the start, which ends here when a file is wrong. */
@Component
public class Notices {

    static final String HOME = "matching-rules/notices/";

    private final TreeMap<Integer, Notice> versions = new TreeMap<>();

    @Autowired
    Notices(ResourcePatternResolver resolver, ConsentProperties settings) {
        this(found(resolver, settings.notices()));
    }

    Notices(List<YamlFile> files) {
        List<Fault> faults = new ArrayList<>();
        List<WrittenNotice> written = files.stream()
                .flatMap(file -> NoticeFileReader.read(file, faults).stream())
                .toList();
        faults.addAll(versionsTakenTwice(written));
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
        written.forEach(each -> versions.put(each.notice().version(), each.notice()));
    }

    /** The one that is asked by now. */
    public Notice current() {
        return versions.lastEntry().getValue();
    }

    public Optional<Notice> find(int version) {
        return Optional.ofNullable(versions.get(version));
    }

    /** From this version on an answer counts: what came later changed no more than words (R06). */
    public int countsFrom() {
        return versions.descendingMap().values().stream()
                .filter(notice -> !notice.editorial())
                .map(Notice::version)
                .findFirst()
                .orElse(versions.firstKey());
    }

    /** The versions under which an answer may still be given, on paper that was printed before. */
    public Collection<Integer> open() {
        return versions.tailMap(countsFrom()).keySet();
    }

    public Collection<Integer> all() {
        return versions.keySet();
    }

    private static List<Fault> versionsTakenTwice(List<WrittenNotice> written) {
        TreeMap<Integer, Spot> first = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (WrittenNotice each : written) {
            int version = each.notice().version();
            Spot taken = version < 1 ? null : first.putIfAbsent(version, each.spot());
            if (taken != null) {
                faults.add(NoticeFaults.versionTaken(each.spot(), version, taken));
            }
        }
        return faults;
    }

    private static List<YamlFile> found(ResourcePatternResolver resolver, String pattern) {
        List<YamlFile> files = YamlFile.find(resolver, pattern, HOME);
        if (files.isEmpty()) {
            throw wrong(List.of(NoticeFaults.noFiles(pattern)));
        }
        return files;
    }

    private static WrongRules wrong(List<Fault> faults) {
        return new WrongRules(new Text("告知书文件", "notices"), HOME, faults);
    }
}
