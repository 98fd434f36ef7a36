package org.shoulashou.matching.views;

import java.util.List;
import org.shoulashou.directory.Pupil;

/** Pupils as adults see them. */
public final class People {

    private People() {}

    /** A pupil of one's own school. */
    public record Own(String id, String penName, String realName, int grade, List<String> interests) {

        public static Own of(Pupil pupil, String realName) {
            return new Own(pupil.id(), pupil.penName(), realName, pupil.grade(), pupil.interests());
        }
    }

    /** A pupil of the other side: nothing but what R11 lists; the town stands above them all. */
    public record Friend(String id, String penName, int grade, List<String> interests) {

        public static Friend of(Pupil pupil) {
            return new Friend(pupil.id(), pupil.penName(), pupil.grade(), pupil.interests());
        }
    }
}
