package org.shoulashou.letters.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.writing.DeskLetters.DeskRound;
import org.shoulashou.letters.writing.DeskLetters.ReturnedNote;
import org.shoulashou.platform.text.Text;

/**
 * A child's own letter.
 *
 * @param body       clean mark-up
 * @param answered   what is ticked of the friend's questions
 * @param readers    who will read it, told before it is handed in (R07)
 * @param browserKey closes what this browser keeps of it: whoever sits there next has no such key (R29)
 */
record OwnLetter(
        String id,
        long version,
        String pairingId,
        LetterTo to,
        @Nullable DeskRound round,
        LetterState state,
        Text saidState,
        String body,
        String paper,
        String ink,
        @Nullable String stamp,
        List<LetterPicture> pictures,
        FriendAsks.@Nullable Answering answered,
        @Nullable ReturnedNote returned,
        Instant savedAt,
        int lengthNow,
        int longest,
        String browserKey,
        List<Text> readers,
        List<OwnAct> allowedActions) {

    record LetterTo(String penName, List<Text> town) {}
}
