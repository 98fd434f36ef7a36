package org.shoulashou.matching.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.files.AnswerFiles;
import org.shoulashou.matching.files.Columns;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.matching.files.Posed;
import org.shoulashou.matching.files.QuestionFiles;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Matcher;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.invented.Warming;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.start.PlainCommand;
import org.shoulashou.programme.Programme;

/** {@code match}: finds friends for the pupils of a file, or partners for their classes, schools or for organisations. */
class MatchCommand implements PlainCommand {

    private static final Set<String> OPTIONS = Set.of(
            "--programme",
            "--year",
            "--of",
            "--pupils",
            "--organisations",
            "--pinned",
            "--blocked",
            "--seconds",
            "--bound-seconds",
            "--seed",
            "--out");
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_SECONDS = 86_400;

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
        Matcher matcher = new Matchmaker();
        Warming warming = Warming.begin(matcher);
        Posed posed = posed(options, faults);
        warming.end();
        if (faults.any() || posed == null || folder.isEmpty()) {
            new Telling(out).faults(faults);
            return WRONG;
        }
        Answer answer = posed.told().apply(matcher.solve(posed.question(), settings, Watcher.NOBODY));
        Telling telling = new Telling(out);
        int gradeGap = posed.question().programme().rules().gradeGap();
        return written(new AnswerFiles(answer, posed.unit(), gradeGap), folder.get(), telling);
    }

    private static @Nullable Posed posed(Options options, Faults faults) {
        int year = options.neededNumber("--year", 1900, 2999);
        Unit unit = options.oneOf("--of", Unit.PUPILS);
        GivenFiles given = new GivenFiles(options, faults);
        QuestionFiles.Written written = given.written(unit);
        Programme programme = options.neededFile("--programme")
                .flatMap(file -> ProgrammeInFile.read(file, faults))
                .orElse(null);
        if (programme == null && written != null) QuestionFiles.check(written, Columns.OTHERS_ALLOWED, faults);
        if (programme == null || written == null) return null;
        ProgrammeInFile.checkYear(programme, year, faults);
        return new QuestionFiles(programme, year, Columns.OTHERS_ALLOWED, faults).read(written);
    }

    private static int written(AnswerFiles files, Path folder, Telling telling) {
        try {
            NewFiles fresh = new NewFiles();
            files.files().forEach(fresh::add);
            fresh.writeTo(folder);
        } catch (IOException failed) {
            telling.notWritten(folder, failed);
            return FAILED;
        }
        telling.say(files.summary());
        return DONE;
    }
}
