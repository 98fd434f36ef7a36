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
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.matching.solver.invented.InventedPupils.Invention;
import org.shoulashou.platform.start.PlainCommand;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;

/** {@code generate}: invents pupils for a programme, in the files that {@code match} reads. */
class GenerateCommand implements PlainCommand {

    private static final Set<String> OPTIONS = Set.of("--programme", "--pupils", "--seed", "--out");
    private static final int FEWEST = 2;
    private static final int MOST = 2_000_000;
    private static final Text DONE_WORDS = new Text("已编出 {0} 名学生，写在 {1}。", "{0} pupils invented, in {1}.");
    private static final Text NOT_WRITTEN = new Text(
            "写不进文件夹 {0}（{1}）：请检查权限和磁盘空间，再试一次。",
            "The folder {0} cannot be written ({1}): check permissions and space, and try again.");
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
        int count = options.neededNumber("--pupils", FEWEST, MOST);
        int seed = options.number("--seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        Optional<Path> folder = options.neededFile("--out");
        Optional<Path> file = options.neededFile("--programme");
        Optional<Programme> programme = file.flatMap(path -> ProgrammeInFile.read(path, faults));
        Area area = programme.map(SidesOfProgramme::area).orElse(null);
        if (area != null && (area.reach().isEmpty() || area.townships().isEmpty())) {
            faults.add(file.map(Path::toString).orElse(""), NO_PLACES, ADD_LINKS);
        }
        if (faults.any() || programme.isEmpty() || area == null || folder.isEmpty()) {
            faults.tell(out);
            return WRONG;
        }
        int year = programme.get().years().get(0).year();
        return write(InventedPupils.of(area, programme.get().rules(), year, count, seed), folder.get(), out);
    }

    private static int write(Invention invention, Path folder, PrintStream out) {
        NewFiles files = new NewFiles();
        files.add("pupils.csv", new CsvLines<>(PupilsFile.COLUMNS, invention.candidates(), GenerateCommand::cells));
        files.add("pinned.csv", new CsvLines<Couple>(CouplesFile.COLUMNS, List.of(), GenerateCommand::cells));
        files.add("blocked.csv", new CsvLines<>(CouplesFile.COLUMNS, invention.blocked(), GenerateCommand::cells));
        try {
            files.writeTo(folder);
        } catch (IOException failed) {
            out.println(NOT_WRITTEN
                    .with(folder, String.valueOf(failed.getMessage()))
                    .zh());
            out.println(NOT_WRITTEN
                    .with(folder, String.valueOf(failed.getMessage()))
                    .en());
            return FAILED;
        }
        Text done = DONE_WORDS.with(invention.candidates().size(), folder);
        out.println(done.zh());
        out.println(done.en());
        return DONE;
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
