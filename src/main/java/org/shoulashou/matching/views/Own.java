package org.shoulashou.matching.views;

import java.util.List;
import org.shoulashou.directory.Pupil;

/** A pupil of one's own school. */
public record Own(String id, String penName, String realName, int grade, List<String> interests) {

    public static Own of(Pupil pupil, String realName) {
        return new Own(pupil.id(), pupil.penName(), realName, pupil.grade(), pupil.interests());
    }
}
