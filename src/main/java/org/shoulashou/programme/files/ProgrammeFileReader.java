package org.shoulashou.programme.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Link.Purpose;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Round;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** Reads one file into a programme, and collects what is wrong instead of stopping at the first fault. */
final class ProgrammeFileReader {

    static final List<String> PROGRAMME = List.of(
            "id",
            "zh",
            "en",
            "source",
            "keeper",
            "replaces",
            "inland",
            "partner",
            "years",
            "links",
            "quotas",
            "rules",
            "weights",
            "rounds");
    static final List<String> YEAR = List.of("year", "from", "to");
    static final List<String> LINK = List.of("city", "county", "purpose", "townships");
    static final List<String> QUOTA =
            List.of("id", "zh", "en", "amount", "unit", "per", "places", "period", "kind", "source", "adjustments");
    static final List<String> ADJUSTMENT = List.of("amount", "reason", "by", "on", "place", "year");
    static final List<String> RULES = List.of(
            "gradeGap", "commonLanguage", "lowestGrade", "highestGrade", "leastPerClass", "mostPerClass", "otherLinks");
    static final List<String> WEIGHTS = List.of(
            "sameGrade",
            "birthMonths",
            "sharedInterest",
            "mostSharedInterests",
            "lastFriend",
            "openedClassPair",
            "townshipShare",
            "outsideLinks");
    static final List<String> ROUND = List.of("id", "year", "zh", "en", "idea", "due", "opens");

    private ProgrammeFileReader() {}

    /** Empty when the file holds no programme at all, which is then among the faults. */
    static Optional<WrittenProgramme> read(YamlFile file, List<Fault> faults) {
        List<Fault> here = new ArrayList<>();
        Lines lines = new Lines(file.name());
        Optional<WrittenProgramme> written = file.root(here)
                .flatMap(root -> YamlEntries.of(root, file.name(), PROGRAMME, here))
                .map(entries -> new Group(entries, "", lines, here))
                .map(head -> written(file, head));
        if (written.isEmpty()) {
            faults.addAll(here.isEmpty() ? List.of(noProgramme(file)) : here);
        }
        return written;
    }

    private static WrittenProgramme written(YamlFile file, Group head) {
        Programme programme = new Programme(
                head.text("id"),
                head.names("names"),
                head.bilingual("source"),
                head.text("keeper"),
                head.neededTexts("inland"),
                head.neededTexts("partner"),
                head.each("years", YEAR, ProgrammeFileReader::year),
                head.each("links", LINK, ProgrammeFileReader::link),
                head.each("quotas", QUOTA, ProgrammeFileReader::quota),
                head.group("rules", RULES).map(ProgrammeFileReader::rules).orElse(Rules.USUAL),
                head.group("weights", WEIGHTS).map(ProgrammeFileReader::weights).orElse(Weights.USUAL),
                head.each("rounds", ROUND, ProgrammeFileReader::round));
        return new WrittenProgramme(file.name(), programme, head.numberIfAny("replaces"), head.lines(), head.faults());
    }

    private static ProgrammeYear year(Group group) {
        return new ProgrammeYear(group.number("year"), group.day("from"), group.day("to"));
    }

    private static Link link(Group group) {
        Purpose purpose = group.oneOfOr(Purpose.LETTERS, "purpose", Purpose.class);
        return new Link(group.text("city"), group.text("county"), purpose, group.texts("townships"));
    }

    private static Quota quota(Group group) {
        return new Quota(
                group.text("id"),
                group.names("names"),
                group.number("amount"),
                group.oneOf("unit", Quota.Unit.class, Quota.Unit.INLAND_PUPILS),
                group.oneOf("per", Quota.Per.class, Quota.Per.PROGRAMME),
                group.texts("places"),
                group.oneOf("period", Quota.Period.class, Quota.Period.YEAR),
                group.oneOf("kind", Quota.Kind.class, Quota.Kind.TARGET),
                group.bilingual("source"),
                group.each("adjustments", ADJUSTMENT, ProgrammeFileReader::adjustment));
    }

    private static Adjustment adjustment(Group group) {
        return new Adjustment(
                group.number("amount"),
                group.text("reason"),
                group.text("by"),
                group.day("on"),
                group.textIfAny("place"),
                group.numberIfAny("year"));
    }

    private static Rules rules(Group group) {
        Rules usual = Rules.USUAL;
        return new Rules(
                group.number("gradeGap", usual.gradeGap()),
                group.yes("commonLanguage", usual.commonLanguage()),
                group.number("lowestGrade", usual.lowestGrade()),
                group.number("highestGrade", usual.highestGrade()),
                group.number("leastPerClass", usual.leastPerClass()),
                group.number("mostPerClass", usual.mostPerClass()),
                group.yes("otherLinks", usual.otherLinks()));
    }

    private static Weights weights(Group group) {
        Weights usual = Weights.USUAL;
        return new Weights(
                group.number("sameGrade", usual.sameGrade()),
                group.number("birthMonths", usual.birthMonths()),
                group.number("sharedInterest", usual.sharedInterest()),
                group.number("mostSharedInterests", usual.mostSharedInterests()),
                group.number("lastFriend", usual.lastFriend()),
                group.number("openedClassPair", usual.openedClassPair()),
                group.number("townshipShare", usual.townshipShare()),
                group.number("outsideLinks", usual.outsideLinks()));
    }

    private static Round round(Group group) {
        return new Round(
                group.text("id"),
                group.number("year"),
                group.names("theme"),
                group.bilingual("idea"),
                group.day("due"),
                group.day("opens"));
    }

    private static Fault noProgramme(YamlFile file) {
        return Fault.of(
                new Spot(file.name(), 0),
                "文件里没有结对方案。",
                "The file holds no programme.",
                "请从 id: 写起，写法见旁边的 README.zh-CN.md，或删去这个文件。",
                "Begin with id: as the README beside it shows, or remove the file.");
    }
}
