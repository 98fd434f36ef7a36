package org.shoulashou.matching.views;

import java.util.List;
import org.shoulashou.directory.Pupil;

/** A pupil of the other side: nothing but what R11 lists; the town stands above them all. */
public record Friend(String id, String penName, int grade, List<String> interests) {

    public static Friend of(Pupil pupil) {
        return new Friend(pupil.id(), pupil.penName(), pupil.grade(), pupil.interests());
    }
}
