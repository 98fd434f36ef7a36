package org.shoulashou.letters;

import org.shoulashou.platform.text.Text;

/** The way of a letter. Whoever has it in a state is said there; in none of them is it nobody's. */
public enum LetterState {
    /** The child's alone (R08). */
    DRAFT(new Text("草稿", "draft"), new Text("还在你的书桌上", "still on your desk")),
    /** Handed in; the screens have not run yet. */
    SUBMITTED(new Text("已交，在学校这里", "handed in, with the school"), new Text("已经交给老师了", "handed in to your teacher")),
    /** The sending school reads it. */
    IN_REVIEW(new Text("待读", "to be read"), new Text("老师正在读你的信", "your teacher is reading it")),
    /** A second adult of the sending school is wanted (R14). */
    SECOND_READER(new Text("待第二位老师", "second reader wanted"), new Text("老师正在读你的信", "your teacher is reading it")),
    /** The sending school has approved; the receiving school looks. */
    RECEIVING(new Text("待对方学校放行", "to be released"), new Text("信到了朋友的学校", "it has reached your friend's school")),
    /** Released; waits for the opening day, or is on its slow way. */
    SCHEDULED(new Text("等待送达", "on its way"), new Text("信在路上了", "it is on its way")),
    DELIVERED(new Text("已送达", "delivered"), new Text("朋友可以打开了", "your friend can open it")),
    READ(new Text("已打开", "opened"), new Text("朋友打开了你的信", "your friend has opened it")),
    /** The child's again, with a reason and a kind note. */
    RETURNED(new Text("已退回", "returned"), new Text("老师请你再看一看", "your teacher asks you to look at it again")),
    /** The safeguarding leads have it. */
    HELD(
            new Text("暂存", "held"),
            new Text("老师想先和你聊聊，信好好地放着", "a teacher would like to talk with you; your letter is safe")),
    /** Its content is gone, on request or by a lead's decision. */
    ERASED(new Text("已删除", "erased"), new Text("这封信已经删除", "this letter has been erased"));

    private final Text text;
    private final Text forChildren;

    LetterState(Text text, Text forChildren) {
        this.text = text;
        this.forChildren = forChildren;
    }

    public Text text() {
        return text;
    }

    public Text forChildren() {
        return forChildren;
    }

    /** As everybody sees it but the leads: that they have a letter is known to nobody else (R22). */
    public LetterState openly() {
        return this == HELD ? SUBMITTED : this;
    }

    /** Whether there are words to be read: not before the screens have seen them, and not while the leads have them. */
    public boolean isReadable() {
        return this != SUBMITTED && this != HELD && this != ERASED;
    }

    /** Whether it lies on the child's desk: nobody else reads it there (R08). */
    public boolean isTheChilds() {
        return this == DRAFT || this == RETURNED;
    }

    /** Where it goes on when the leads let it: before the lock that it had come to. */
    LetterState goesOnAt() {
        return switch (this) {
            case SUBMITTED -> SUBMITTED;
            case RECEIVING, SCHEDULED -> RECEIVING;
            default -> IN_REVIEW;
        };
    }

    /** Whether adults of a school have to do something. */
    public boolean waitsForAdults() {
        return this == IN_REVIEW || this == SECOND_READER || this == RECEIVING;
    }

    /** Whether the sending school has it. */
    public boolean isSending() {
        return this == SUBMITTED || this == IN_REVIEW || this == SECOND_READER;
    }

    public boolean hasArrived() {
        return this == DELIVERED || this == READ;
    }

    public boolean isOver() {
        return hasArrived() || this == ERASED;
    }

    /** Handed in and not at its end. */
    public boolean isOnItsWay() {
        return isSending() || this == RECEIVING || this == SCHEDULED || this == HELD;
    }
}
