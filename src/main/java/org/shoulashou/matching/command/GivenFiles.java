package org.shoulashou.matching.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.matching.files.QuestionFiles.Written;
import org.shoulashou.matching.files.WrittenFile;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.text.Text;

/** The files that a command line names. */
final class GivenFiles {

    private static final Text UNREADABLE = new Text("文件打不开。", "The file cannot be read.");
    private static final Text LOOK = new Text("请检查文件名和权限。", "Check its name and whether you may read it.");

    private final Options options;
    private final Faults faults;

    GivenFiles(Options options, Faults faults) {
        this.options = options;
        this.faults = faults;
    }

    /** Nothing without the list of whom to pair. */
    @Nullable
    Written written(Unit unit) {
        String list = unit == Unit.ORGANISATIONS ? "--organisations" : "--pupils";
        WrittenFile whom = options.neededFile(list).flatMap(this::read).orElse(null);
        WrittenFile pinned = options.file("--pinned").flatMap(this::read).orElse(null);
        WrittenFile blocked = options.file("--blocked").flatMap(this::read).orElse(null);
        return whom == null ? null : new Written(unit, whom, pinned, blocked);
    }

    private Optional<WrittenFile> read(Path file) {
        try {
            return Optional.of(new WrittenFile(file.toString(), Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            faults.add(file.toString(), UNREADABLE, LOOK);
            return Optional.empty();
        }
    }
}
