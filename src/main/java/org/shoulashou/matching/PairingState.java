package org.shoulashou.matching;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/** The way of a pairing. */
public enum PairingState {
    /** No child has heard of it (R12). */
    PROPOSED(new Text("等待确认", "waits to be confirmed"), true),
    /** Both schools have confirmed it. */
    ACTIVE(new Text("已结对", "paired"), true),
    PAUSED(new Text("已暂停", "paused"), true),
    DECLINED(new Text("没有确认", "declined"), false),
    ENDED(new Text("已结束", "ended"), false);

    private final Text text;
    private final boolean seated;

    PairingState(Text text, boolean seated) {
        this.text = text;
        this.seated = seated;
    }

    public Text text() {
        return text;
    }

    /** Whether the two have their places in the programme's year by it. */
    public boolean isSeated() {
        return seated;
    }

    /** Whether two in this state are, or were until a natural end, friends. */
    boolean wasFriendship(Pairing.@Nullable Turn last) {
        return switch (this) {
            case ACTIVE, PAUSED -> true;
            case ENDED -> last != null && last.isNatural();
            case PROPOSED, DECLINED -> false;
        };
    }

    static List<PairingState> seated() {
        return Arrays.stream(values()).filter(PairingState::isSeated).toList();
    }
}
