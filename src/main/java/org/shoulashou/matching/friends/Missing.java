package org.shoulashou.matching.friends;

import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.platform.text.Text;

/**
 * Why a pupil has no friend, and what to do about it.
 *
 * @param action what the page can lead to: consents, roll, or nothing
 */
record Missing(Kind kind, Text why, Text advice, Action action) {

    enum Kind {
        NO_CONSENT,
        INCOMPLETE,
        NOT_COVERED,
        NOT_YET,
        UNMATCHED
    }

    enum Action {
        ASK_CONSENT,
        MEND_ROLL,
        NONE
    }

    static final Missing NO_CONSENT = new Missing(
            Kind.NO_CONSENT,
            new Text("还没有监护人的有效同意", "the guardian's consent is missing"),
            new Text(
                    "请在“知情同意”里征求或提醒；同意之后，下一次结对时会一起找朋友。",
                    "Ask or remind the family under \"Consents\"; the next run looks for a friend."),
            Action.ASK_CONSENT);

    static final Missing INCOMPLETE = new Missing(
            Kind.INCOMPLETE,
            new Text("名单里没有出生年月", "no birth month on the roll"),
            new Text("请在班级名单里补上出生年月。", "Add the birth month on the roll."),
            Action.MEND_ROLL);

    static final Missing NOT_COVERED = new Missing(
            Kind.NOT_COVERED,
            new Text("学校所在地现在没有结对方案", "no programme runs for the school's place now"),
            new Text("请向上级团委了解今年的安排。", "Ask the League committee above about this year."),
            Action.NONE);

    static final Missing NOT_YET = new Missing(
            Kind.NOT_YET,
            new Text("还没有结对到", "not paired yet"),
            new Text(
                    "团委下一次结对时会一起找朋友；也可以在结对页面手动结对。",
                    "The next run looks for a friend; or pair by hand on the pairing's page."),
            Action.NONE);

    static Missing unmatched(Why why) {
        return new Missing(Kind.UNMATCHED, why.text(), advice(why), Action.NONE);
    }

    private static Text advice(Why why) {
        return switch (why) {
            case GRADE_NOT_INCLUDED ->
                new Text("升入方案包括的年级后就能参加。", "The pupil can take part in a grade that the programme includes.");
            case NO_LINKED_PLACE -> new Text("请向团委了解其他可以参加的方案。", "Ask the League committee about other programmes.");
            case NOBODY_THERE, PARTNER_SIDE_FEWER, INLAND_SIDE_FEWER ->
                new Text("等另一边有更多学生同意参加，下一次会再找。", "When more pupils over there have agreed, the next run looks again.");
            case NO_GRADE_NEAR -> new Text("等另一边有相近年级的班级参加。", "Wait for a class of a near grade over there.");
            case NO_COMMON_LANGUAGE ->
                new Text("请核对名单里“书写文字”一栏是否完整。", "See whether the written languages on the roll are complete.");
            case ONLY_BLOCKED ->
                new Text("请和对方学校的辅导员商量，或等新的学生加入。", "Talk with the other counsellor, or wait for new pupils.");
            case NO_QUOTA_LEFT ->
                new Text(
                        "名额已满：可以排到下一年，或请团委申请增加名额。",
                        "The quota is full: next year, or the League proposes an adjustment.");
            case CLASSES_TOO_SMALL ->
                new Text("班里多几名学生参加后，就能和另一个班结对。", "When more of the class take part, two classes can be paired.");
        };
    }
}
