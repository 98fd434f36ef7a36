package org.shoulashou.matching.friends;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.views.Friend;
import org.shoulashou.matching.views.Own;
import org.shoulashou.platform.text.Text;

/** A class and its friends. */
record FriendsPage(List<Row> pupils, int withFriend, int waiting, int without) {

    /** @param missing absent for whoever has a friend, or one is proposed */
    record Row(
            Own pupil,
            List<Friendship> friendships,
            @Nullable Missing missing) {

        boolean has(PairingState state) {
            return friendships.stream().anyMatch(each -> each.state() == state);
        }
    }

    /** @param waitsForYou whether this school's word is missing */
    record Friendship(
            String classPairing,
            Text programme,
            PairingState state,
            Friend friend,
            List<Text> town,
            boolean waitsForYou,
            @Nullable Text because) {}

    static FriendsPage of(List<Row> rows) {
        int with =
                (int) rows.stream().filter(row -> row.has(PairingState.ACTIVE)).count();
        int without = (int) rows.stream().filter(row -> row.missing() != null).count();
        return new FriendsPage(rows, with, rows.size() - with - without, without);
    }
}
