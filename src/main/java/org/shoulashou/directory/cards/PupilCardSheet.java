package org.shoulashou.directory.cards;

import java.util.List;
import java.util.Locale;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.text.Text;

/**
 * The sign-in cards of a class, eight on a page to be cut apart. Pictures can only be printed while they are known:
 * when they are given, never later.
 *
 * @param signIn the address that the QR code opens; it carries the class code
 * @param site what somebody without a camera types
 */
record PupilCardSheet(Text school, Text schoolClass, String classCode, String signIn, String site, List<Pupil> pupils) {

    private static final int EDGE = 10;
    private static final Text TITLE = new Text("{0} 登录卡", "{0} sign-in cards");

    PupilCardSheet {
        pupils = List.copyOf(pupils);
    }

    record Pupil(String penName, List<String> pictures) {}

    Paper paper(Locale language) {
        String title = TITLE.with(schoolClass.in(language)).in(language);
        List<PupilCard> cards =
                pupils.stream().map(pupil -> new PupilCard(this, pupil)).toList();
        return Paper.titled(title, language).withEdge(EDGE).cards(2, 4, cards);
    }
}
