package org.shoulashou.matching.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.files.OneProgramme;

/** The programme that a command goes by. */
final class ProgrammeInFile {

    private static final Text UNREADABLE = new Text("方案文件打不开。", "The programme file cannot be read.");
    private static final Text LOOK = new Text("请检查文件名和权限。", "Check its name and whether you may read it.");
    private static final Text NO_YEAR = new Text("方案里没有 {0} 年。", "The programme has no year {0}.");
    private static final Text YEARS = new Text("可以写：{0}。", "It has: {0}.");

    private ProgrammeInFile() {}

    static Optional<Programme> read(Path file, Faults faults) {
        try {
            return OneProgramme.read(file, Files.readAllBytes(file), faults.list());
        } catch (IOException unreadable) {
            faults.add(file.toString(), UNREADABLE, LOOK);
            return Optional.empty();
        }
    }

    static void checkYear(Programme programme, int year, Faults faults) {
        if (programme.year(year).isPresent()) return;
        String years = String.join(
                ", ",
                programme.years().stream()
                        .map(each -> String.valueOf(each.year()))
                        .toList());
        faults.add("--year", NO_YEAR.with(year), YEARS.with(years));
    }
}
