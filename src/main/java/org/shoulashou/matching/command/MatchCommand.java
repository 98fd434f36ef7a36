package org.shoulashou.matching.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.units.PairedUnits;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.start.PlainCommand;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;

/** {@code match}: finds friends for the pupils of a file. */
class MatchCommand implements PlainCommand {

    private static final Set<String> OPTIONS = Set.of(
            "--programme",
            "--year",
            "--of",
            "--pupils",
            "--pinned",
            "--blocked",
            "--seconds",
            "--bound-seconds",
            "--seed",
            "--out");
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_SECONDS = 86_400;
    private static final Text NOT_WRITTEN = new Text(
            "写不进文件夹 {0}（{1}）：请检查权限和磁盘空间，再试一次。",
            "The folder {0} cannot be written ({1}): check permissions and space, and try again.");

    @Override
    public String name() {
        return "match";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Faults faults = new Faults();
        Options options = new Options(arguments, OPTIONS, faults);
        Settings settings = new Settings(
                Duration.ofSeconds(options.number("--seconds", USUAL_SECONDS, 1, MOST_SECONDS)),
                Duration.ofSeconds(options.number("--bound-seconds", USUAL_SECONDS, 0, MOST_SECONDS)),
                options.number("--seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE));
        Optional<Path> folder = options.neededFile("--out");
        Question question = question(options, faults);
        if (faults.any() || question == null || folder.isEmpty()) {
            faults.tell(out);
            return WRONG;
        }
        Answer answer = new Matchmaker().solve(question, settings, Watcher.NOBODY);
        AnswerFiles files = new AnswerFiles(answer, question.programme().rules().gradeGap());
        return written(files, folder.get(), out);
    }

    private static @Nullable Question question(Options options, Faults faults) {
        int year = options.neededNumber("--year", 1900, 2999);
        PairedUnits units = new PairedUnits(options.oneOf("--of", Unit.PUPILS));
        Optional<Path> pupilsFile = options.neededFile("--pupils");
        Optional<Path> pinnedFile = options.file("--pinned");
        Optional<Path> blockedFile = options.file("--blocked");
        Programme programme = options.neededFile("--programme")
                .flatMap(file -> ProgrammeInFile.read(file, faults))
                .orElse(null);
        if (programme == null || pupilsFile.isEmpty()) return null;
        ProgrammeInFile.checkYear(programme, year, faults);
        PupilsFile pupils = new PupilsFile(pupilsFile.get(), new PlaceNames(programme), faults);
        List<Candidate> candidates = units.of(pupils.read());
        Set<String> ids = new HashSet<>(pupils.pupils());
        candidates.forEach(candidate -> ids.add(candidate.pupil()));
        List<Couple> blocked = List.of();
        List<Couple> pinned = List.of();
        if (blockedFile.isPresent()) {
            blocked = new CouplesFile(blockedFile.get(), ids, candidates, faults).read();
        }
        if (pinnedFile.isPresent()) {
            CouplesFile couples = new CouplesFile(pinnedFile.get(), ids, candidates, faults);
            pinned = couples.read();
            couples.checkPinned(new HashSet<>(blocked));
        }
        return new Question(units.programme(programme), year, candidates, pinned, blocked);
    }

    private static int written(AnswerFiles files, Path folder, PrintStream out) {
        try {
            files.files().writeTo(folder);
        } catch (IOException failed) {
            out.println(NOT_WRITTEN
                    .with(folder, String.valueOf(failed.getMessage()))
                    .zh());
            out.println(NOT_WRITTEN
                    .with(folder, String.valueOf(failed.getMessage()))
                    .en());
            return FAILED;
        }
        out.println(files.summary().zh());
        out.println(files.summary().en());
        return DONE;
    }
}
