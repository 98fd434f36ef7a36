package org.shoulashou.directory;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Pupil.NameOnFile;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.crypto.TokenHashes;
import org.springframework.stereotype.Component;

/** The real names of pupils: closed where they are stored, opened for the child's own school only. */
@Component
public class RealNames {

    private final Sealer sealer;
    private final TokenHashes hashes;

    RealNames(Sealer sealer, TokenHashes hashes) {
        this.sealer = sealer;
        this.hashes = hashes;
    }

    public NameOnFile onFile(String pupilId, String classId, String realName, @Nullable String birthMonth) {
        return new NameOnFile(
                sealer.seal(realName, Pupil.nameSlot(pupilId)), hashes.of(enrolment(classId, realName, birthMonth)));
    }

    public String of(Pupil pupil) {
        return sealer.open(pupil.realName(), Pupil.nameSlot(pupil.id()));
    }

    private static String enrolment(String classId, String realName, @Nullable String birthMonth) {
        String name = Normalizer.normalize(realName, Normalizer.Form.NFKC).strip();
        return "enrolment\n" + classId + "\n" + name + "\n" + (birthMonth == null ? "" : birthMonth);
    }
}
