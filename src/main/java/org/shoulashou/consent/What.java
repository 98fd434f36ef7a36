package org.shoulashou.consent;

import java.util.EnumSet;
import java.util.Set;
import org.shoulashou.platform.text.Text;

/** The six things that a guardian is asked, each with a yes or a no of its own (R02). */
public enum What {
    TAKE_PART(new Text("参加结对通信", "Taking part")),
    WHO_READS(new Text("两边的老师读信", "Adults of both schools read the letters")),
    SCANS(new Text("上传信件和图画的照片", "Scanned letters and drawings")),
    VIDEO(new Text("班级视频见面", "Meeting by video")),
    RECORDING(new Text("录下视频见面", "Recording of such meetings")),
    STORIES(new Text("发表结对故事", "Stories for publication"));

    /** Without these there is neither a pairing nor a letter (R01). */
    public static final Set<What> TO_CORRESPOND = Set.copyOf(EnumSet.of(TAKE_PART, WHO_READS));

    private final Text text;

    What(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
