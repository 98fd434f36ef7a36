package org.shoulashou.consent;

import org.shoulashou.platform.text.Text;

/** Why a signed paper is entered without a photograph of it. A closed list: the second adult must be able to judge it. */
public enum NoPhotograph {
    FILED_AT_SCHOOL(new Text("原件已在学校存档，第二位老师会看原件", "The original is filed at the school and is compared itself")),
    FAMILY_DECLINES(new Text("家长不愿意拍照", "The family does not want it photographed")),
    NO_CAMERA(new Text("现在没有能拍照的设备", "There is no camera at hand"));

    private final Text text;

    NoPhotograph(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
