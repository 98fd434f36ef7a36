package org.shoulashou.exchange.meetings;

import org.shoulashou.platform.text.Text;

/** What two classes meet for. */
public enum MeetingKind {
    VIDEO(new Text("视频见面", "Video session")),
    THEME_MEETING(new Text("主题队会", "Theme meeting of the Young Pioneers")),
    THEME_DAY(new Text("主题团日", "Theme day of the League"));

    private final Text text;

    MeetingKind(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
