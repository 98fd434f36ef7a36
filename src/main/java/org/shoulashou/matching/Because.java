package org.shoulashou.matching;

import org.shoulashou.platform.text.Text;

/** Why a pairing was declined, paused or ended: a closed list, so that nothing about a child is written down here. */
public enum Because {
    WISHES_ANOTHER(Act.DECLINE, new Text("学生想认识另一位朋友", "the pupil would like another friend")),
    CANNOT_NOW(Act.DECLINE, new Text("学生这段时间不能参加", "the pupil cannot take part for now")),
    WRITES_ALREADY(Act.DECLINE, new Text("学生已经有笔友", "the pupil has a pen friend already")),
    LITTLE_IN_COMMON(Act.DECLINE, new Text("兴趣或年龄相差较大", "too little in common")),
    CLASS_IS_FULL(Act.DECLINE, new Text("班级这学期忙不过来", "the class cannot manage it this term")),
    OUT_OF_CARE(Act.DECLINE, new Text("出于对孩子的照顾", "out of care for a child")),
    SCHOOL_PAUSES(Act.PAUSE, new Text("学校请求暂停", "at the school's wish")),
    SCHOOL_ENDS(Act.END, new Text("学校请求结束", "at the school's wish")),
    CHILD_WISHES(Act.END, new Text("孩子希望结束", "at the child's wish")),
    /** Tells itself: a consent that is needed is gone (R05). */
    CONSENT_GONE(Act.BY_ITSELF, new Text("不再有监护人的同意", "a consent is no longer there")),
    LEFT(Act.BY_ITSELF, new Text("学生离开了班级", "the pupil left the class")),
    FAREWELL(Act.BY_ITSELF, new Text("毕业，已经告别", "farewell at graduation")),
    GOES_ON(Act.BY_ITSELF, new Text("友谊在新学年继续", "the friendship goes on in the new year")),
    SWAPPED(Act.BY_ITSELF, new Text("换了朋友", "friends were swapped"));

    private final Act act;
    private final Text text;

    Because(Act act, Text text) {
        this.act = act;
        this.text = text;
    }

    public Text text() {
        return text;
    }

    public Act act() {
        return act;
    }

    public boolean mayBeGivenFor(Act asked) {
        return act == asked;
    }

    /** After a word of people the same two are not brought together again. */
    boolean keepsApart() {
        return act == Act.DECLINE || act == Act.END;
    }

    public enum Act {
        DECLINE,
        PAUSE,
        END,
        BY_ITSELF
    }
}
