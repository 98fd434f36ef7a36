package org.shoulashou.ledger.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.plans.Plan.Named;
import org.shoulashou.ledger.plans.Plan.Year;
import org.shoulashou.ledger.plans.Task.Target;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;

/** Reads one file of tasks, and collects what is wrong instead of stopping at the first fault. */
final class PlanFileReader {

    static final List<String> PLAN = List.of(
            "id",
            "zh",
            "en",
            "source",
            "keeper",
            "closed",
            "years",
            "tables",
            "departments",
            "checking",
            "coBuilding",
            "tasks");
    static final List<String> TEXT = List.of("zh", "en");
    static final List<String> YEAR = List.of("year", "from", "to");
    static final List<String> NAMED = List.of("id", "zh", "en");
    static final List<String> CHECKING = List.of("share", "least", "self");
    static final List<String> CO_BUILDING = List.of("contacts", "reports", "support", "loans", "activities", "ones");
    static final List<String> TASK = List.of(
            "id",
            "table",
            "project",
            "zh",
            "en",
            "unit",
            "counted",
            "perPair",
            "month",
            "departments",
            "budget",
            "source",
            "targets");
    static final List<String> COUNTED = List.of("what", "programme", "quota");
    static final List<String> TARGET = List.of("places", "year", "amount");

    private static final int MOST = 100_000_000;
    private static final int MOST_PERCENT = 100;

    private final List<Fault> faults;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> departments = new HashSet<>();
    private final Map<Integer, Year> years = new HashMap<>();
    private boolean coBuilds;

    private PlanFileReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** @param idSpot where its id stands, for whoever finds the same id in another file */
    record Written(Plan plan, String file, Spot idSpot) {}

    /** Empty when the file holds no plan at all, which is then a fault. */
    static Optional<Written> read(YamlFile file, List<Fault> faults) {
        int before = faults.size();
        Optional<Written> written = file.root(faults)
                .flatMap(node -> YamlEntries.of(node, file.name(), PLAN, faults))
                .map(words -> new PlanFileReader(faults).plan(words, file.name()));
        if (written.isEmpty() && faults.size() == before) {
            faults.add(PlanFaults.empty(new Spot(file.name(), 0)));
        }
        return written;
    }

    private Written plan(YamlEntries words, String file) {
        String id = words.required("id").orElse("");
        List<Year> span = years(words);
        List<Named> heads = named(words, "tables", tables);
        List<Named> offices = words.has("departments") ? named(words, "departments", departments) : List.of();
        CoBuildingRules rules =
                words.below("coBuilding", CO_BUILDING).map(this::coBuilding).orElse(null);
        coBuilds = rules != null;
        Checking checking =
                words.below("checking", CHECKING).map(this::checking).orElse(Checking.USUAL);
        Plan plan = new Plan(
                id,
                names(words),
                text(words, "source"),
                words.required("keeper").orElse(""),
                words.yesOrNo("closed").orElse(false),
                span,
                heads,
                offices,
                checking,
                rules,
                tasks(words));
        return new Written(plan, file, words.spotOf("id"));
    }

    private List<Year> years(YamlEntries words) {
        List<Year> all = new ArrayList<>();
        for (YamlEntries each : needed(words, "years", YEAR)) {
            List.of("year", "from", "to").forEach(each::require);
            int number = each.number("year").orElse(0);
            Optional<LocalDate> from = each.day("from");
            Optional<LocalDate> to = each.day("to");
            if (from.isPresent() && to.isPresent()) {
                add(new Year(number, from.get(), to.get()), all, each);
            }
        }
        return all;
    }

    private void add(Year year, List<Year> all, YamlEntries words) {
        boolean overlaps =
                !all.isEmpty() && !year.from().isAfter(all.get(all.size() - 1).to());
        if (overlaps || !year.from().isBefore(year.to())) {
            faults.add(PlanFaults.yearsWrong(words.spot()));
        }
        all.add(year);
        years.put(year.year(), year);
    }

    private List<Named> named(YamlEntries words, String word, Set<String> ids) {
        Map<String, Spot> first = new HashMap<>();
        List<Named> all = new ArrayList<>();
        for (YamlEntries each : needed(words, word, NAMED)) {
            String id = ownId(each, first);
            ids.add(id);
            all.add(new Named(id, names(each)));
        }
        return all;
    }

    private String ownId(YamlEntries words, Map<String, Spot> first) {
        String id = words.required("id").orElse("");
        Spot here = words.spotOf("id");
        Spot taken = id.isEmpty() ? null : first.putIfAbsent(id, here);
        if (taken != null) {
            faults.add(PlanFaults.taken(here, id, taken));
        }
        return id;
    }

    private Checking checking(YamlEntries words) {
        return new Checking(
                number(words, "share", 1, MOST_PERCENT),
                number(words, "least", 0, MOST_PERCENT),
                named(words, "self", new HashSet<>()));
    }

    private CoBuildingRules coBuilding(YamlEntries words) {
        return new CoBuildingRules(
                number(words, "contacts", 1, MOST),
                number(words, "reports", 1, MOST),
                number(words, "support", 0, MOST),
                number(words, "loans", 0, MOST),
                named(words, "activities", new HashSet<>()),
                named(words, "ones", new HashSet<>()));
    }

    private List<Task> tasks(YamlEntries words) {
        Map<String, Spot> ids = new HashMap<>();
        return needed(words, "tasks", TASK).stream()
                .map(each -> task(each, ids))
                .toList();
    }

    private Task task(YamlEntries words, Map<String, Spot> ids) {
        boolean perPair = words.yesOrNo("perPair").orElse(false);
        if (perPair && !coBuilds) {
            faults.add(PlanFaults.rulesMissing(words.spotOf("perPair")));
        }
        List<Target> targets = targets(words);
        if (perPair && targets.stream().anyMatch(target -> target.year() == null)) {
            faults.add(PlanFaults.yearMissing(words.spotOf("perPair")));
        }
        return new Task(
                ownId(words, ids),
                known(words, "table", words.required("table").orElse(""), tables),
                words.has("project") ? text(words, "project") : null,
                names(words),
                text(words, "unit"),
                words.below("counted", COUNTED).map(this::counted).orElse(null),
                perPair,
                words.has("month") ? number(words, "month", 1, 12) : null,
                words.texts("departments", (number, spot) -> {}).stream()
                        .map(each -> known(words, "departments", each, departments))
                        .toList(),
                words.has("budget") ? text(words, "budget") : null,
                text(words, "source"),
                targets);
    }

    private @Nullable Counted counted(YamlEntries words) {
        words.require("what");
        String programme = words.text("programme").orElse(null);
        String quota = words.text("quota").orElse(null);
        Counted.What what = words.oneOf("what", Counted.What.class).orElse(null);
        if (what == null) {
            return null;
        }
        if (!what.isInTheLedger() && (programme == null || quota == null)) {
            faults.add(PlanFaults.programmeMissing(words.spotOf("what")));
        }
        return new Counted(what, programme, quota);
    }

    private List<Target> targets(YamlEntries words) {
        Set<String> seen = new HashSet<>();
        return needed(words, "targets", TARGET).stream()
                .map(each -> target(each, seen))
                .toList();
    }

    private Target target(YamlEntries words, Set<String> seen) {
        words.require("places");
        Integer year = words.number("year").orElse(null);
        List<String> places = words.texts("places", (number, spot) -> {});
        if (year != null && !years.containsKey(year)) {
            List<String> known = years.keySet().stream().map(String::valueOf).toList();
            faults.add(PlanFaults.unknown(words.spotOf("year"), "year", String.valueOf(year), known));
        }
        places.stream()
                .filter(place -> !seen.add(place + "/" + year))
                .forEach(place -> faults.add(PlanFaults.lineTwice(words.spotOf("places"), place)));
        return new Target(places, year, number(words, "amount", 1, MOST));
    }

    private String known(YamlEntries words, String word, String value, Set<String> known) {
        if (!value.isEmpty() && !known.contains(value)) {
            List<String> choices = known.stream().sorted().toList();
            faults.add(PlanFaults.unknown(words.spotOf(word), word, value, choices));
        }
        return value;
    }

    private int number(YamlEntries words, String word, int least, int most) {
        words.require(word);
        int number = words.number(word).orElse(least);
        if (number < least || number > most) {
            faults.add(PlanFaults.outOfRange(words.spotOf(word), word, least, most));
        }
        return number;
    }

    private List<YamlEntries> needed(YamlEntries words, String word, List<String> known) {
        int before = faults.size();
        words.require(word);
        List<YamlEntries> all =
                words.each(word, known).stream().flatMap(Optional::stream).toList();
        if (all.isEmpty() && faults.size() == before) {
            faults.add(PlanFaults.none(words.spotOf(word), word));
        }
        return all;
    }

    private static Text names(YamlEntries words) {
        return new Text(words.required("zh").orElse(""), words.required("en").orElse(""));
    }

    private static Text text(YamlEntries words, String word) {
        words.require(word);
        return words.below(word, TEXT).map(PlanFileReader::names).orElse(new Text("", ""));
    }
}
