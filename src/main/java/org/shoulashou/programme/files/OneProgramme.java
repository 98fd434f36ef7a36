package org.shoulashou.programme.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.checking.ProgrammeCheck;

/** One programme from a file anywhere, for commands that know no database: whether its places exist is not asked. */
public final class OneProgramme {

    private OneProgramme() {}

    /** Empty when it is faulty; what is wrong is then among the faults. */
    public static Optional<Programme> read(Path file, byte[] content, List<Fault> faults) {
        List<Fault> here = new ArrayList<>();
        Optional<WrittenProgramme> written = ProgrammeFileReader.read(new YamlFile(file.toString(), content), here);
        written.ifPresent(each -> here.addAll(each.faultsWith(ProgrammeCheck.withoutPlaces(each.programme()))));
        faults.addAll(here);
        return here.isEmpty() ? written.map(WrittenProgramme::programme) : Optional.empty();
    }
}
