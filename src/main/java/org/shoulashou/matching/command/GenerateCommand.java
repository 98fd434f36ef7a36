package org.shoulashou.matching.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shoulashou.matching.files.CouplesFile;
import org.shoulashou.matching.files.CsvLines;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.matching.files.OrganisationsFile;
import org.shoulashou.matching.files.PupilsFile;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedOrganisations;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.matching.solver.invented.InventedPupils.Invention;
import org.shoulashou.matching.solver.units.Organisation;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.start.PlainCommand;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;

/** {@code generate}: invents pupils for a programme, in the files that {@code match} reads. */
class GenerateCommand implements PlainCommand {

    private static final Set<String> OPTIONS =
            Set.of("--programme", "--of", "--pupils", "--organisations", "--seed", "--out");
    private static final int FEWEST = 2;
    private static final int MOST = 2_000_000;
    private static final Text PUPILS = new Text("已编出 {0} 名学生，写在 {1}。", "{0} pupils invented, in {1}.");
    private static final Text ORGANISATIONS = new Text("已编出 {0} 个组织，写在 {1}。", "{0} organisations invented, in {1}.");
    private static final Text NO_PLACES =
            new Text("方案没有可结对的市和县区。", "The programme has no cities and counties to be paired.");
    private static final Text ADD_LINKS =
            new Text("请写上 links:，或允许 otherLinks。", "Write links: in it, or allow otherLinks.");

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Faults faults = new Faults();
        Options options = new Options(arguments, OPTIONS, faults);
        boolean organisations = options.oneOf("--of", Unit.PUPILS) == Unit.ORGANISATIONS;
        int count = options.neededNumber(organisations ? "--organisations" : "--pupils", FEWEST, MOST);
        int seed = options.number("--seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        Optional<Path> folder = options.neededFile("--out");
        Optional<Path> file = options.neededFile("--programme");
        Optional<Programme> programme = file.flatMap(path -> ProgrammeInFile.read(path, faults));
        Area area = programme.map(SidesOfProgramme::area).orElse(null);
        if (area != null && (area.reach().isEmpty() || area.townships().isEmpty())) {
            faults.add(file.map(Path::toString).orElse(""), NO_PLACES, ADD_LINKS);
        }
        if (faults.any() || programme.isEmpty() || area == null || folder.isEmpty()) {
            new Telling(out).faults(faults);
            return WRONG;
        }
        int year = programme.get().years().get(0).year();
        if (organisations) {
            List<Organisation> all = InventedOrganisations.of(programme.get(), area, year, count, seed);
            return write(organisations(all), ORGANISATIONS.with(all.size(), folder.get()), folder.get(), out);
        }
        Invention all = InventedPupils.of(area, programme.get().rules(), year, count, seed);
        return write(pupils(all), PUPILS.with(all.candidates().size(), folder.get()), folder.get(), out);
    }

    private static NewFiles pupils(Invention invention) {
        NewFiles files = new NewFiles();
        files.add("pupils.csv", new CsvLines<>(PupilsFile.COLUMNS, invention.candidates(), GenerateCommand::cells));
        return couples(files, invention.blocked());
    }

    private static NewFiles organisations(List<Organisation> all) {
        NewFiles files = new NewFiles();
        files.add("organisations.csv", new CsvLines<>(OrganisationsFile.COLUMNS, all, GenerateCommand::cells));
        return couples(files, List.of());
    }

    private static NewFiles couples(NewFiles files, List<Couple> blocked) {
        files.add("pinned.csv", new CsvLines<Couple>(CouplesFile.COLUMNS, List.of(), GenerateCommand::cells));
        files.add("blocked.csv", new CsvLines<>(CouplesFile.COLUMNS, blocked, GenerateCommand::cells));
        return files;
    }

    private static int write(NewFiles files, Text done, Path folder, PrintStream out) {
        Telling telling = new Telling(out);
        try {
            files.writeTo(folder);
        } catch (IOException failed) {
            telling.notWritten(folder, failed);
            return FAILED;
        }
        telling.say(done);
        return DONE;
    }

    private static List<Object> cells(Organisation of) {
        String side = of.side().name().toLowerCase(Locale.ROOT);
        return Arrays.asList(of.id(), side, of.place(), of.township(), of.kind());
    }

    private static List<Object> cells(Couple couple) {
        return Arrays.asList(couple.inland(), couple.partner());
    }

    private static List<Object> cells(Candidate candidate) {
        return Arrays.asList(
                candidate.pupil(),
                candidate.side().name().toLowerCase(Locale.ROOT),
                candidate.place(),
                candidate.township(),
                candidate.school(),
                candidate.schoolClass(),
                candidate.grade(),
                candidate.birthMonth(),
                String.join(";", new TreeSet<>(candidate.languages())),
                String.join(";", new TreeSet<>(candidate.interests())),
                candidate.lastFriend());
    }
}
