package org.shoulashou.coverage.counting;

import org.shoulashou.platform.text.Text;

/** What is counted, with the definition that stands under every table. Stored by position: new ones go to the end. */
public enum Measure {
    ENROLLED(new Text("在册", "On the roll"), new Text("现在在班级名册上的学生。", "Pupils who are on the roll of a class now.")),
    CONSENTED(
            new Text("已同意", "Consented"),
            new Text(
                    "在册学生中，监护人的同意现在有效的人数；撤回当天就不再计入。",
                    "Pupils on the roll with a guardian's valid consent; whoever withdraws is no longer counted.")),
    PAIRED(
            new Text("已结对", "Paired"),
            new Text(
                    "两边学校都确认、仍在进行或圆满结束的结对中的人。同一个人在合计中只计一次。",
                    "Persons in a pair that both schools confirmed and that goes on or came to a good end. A person counts once in totals.")),
    CORRESPONDED(
            new Text("已通信", "Corresponded"),
            new Text("已结对的人中，两个方向各至少有一封信送达。", "Of those paired: at least one letter was delivered in each direction.")),
    LIVING(
            new Text("活跃", "Living"),
            new Text(
                    "结对仍在进行，最近 90 个上学日内两个方向都有信送达。",
                    "The pair goes on, and letters were delivered in both directions within the last 90 school days.")),
    FRESH(
            new Text("刚开始", "Just begun"),
            new Text(
                    "确认后还不到 90 个上学日，两个方向的信还没有都送达。",
                    "Confirmed less than 90 school days ago, and letters have not arrived in both directions yet.")),
    QUIET(
            new Text("安静", "Quiet"),
            new Text(
                    "结对仍在进行，但 90 个上学日内没有两个方向都通信。",
                    "The pair goes on, but letters did not go both ways within 90 school days.")),
    LOST(
            new Text("待修复", "To be repaired"),
            new Text(
                    "有过朋友，现在没有，仍在册并且监护人仍然同意：需要重新找一位朋友。",
                    "Had a friend and has none now, is on the roll and may take part: needs another friend.")),
    FINISHED(
            new Text("完成", "Finished"),
            new Text(
                    "约定的每一轮都两个方向通信，并且已经告别或在新学年继续。",
                    "Wrote both ways in every agreed round, and said farewell or went on in a new year.")),
    PAIRS(new Text("对数", "Pairs"), new Text("已结对的对数，记在内地一方。", "Pairs that count, told on the inland side.")),
    CLASSES(new Text("结对班级", "Paired classes"), new Text("有人已结对的班级。", "Classes in which somebody is paired.")),
    SCHOOLS(
            new Text("结对学校", "Paired schools"),
            new Text(
                    "有人已结对，或者已和另一所学校签订结对的学校。",
                    "Schools in which somebody is paired, or that agreed with another school to be partners.")),
    LETTERS(
            new Text("送达信件", "Letters delivered"),
            new Text(
                    "这里的学生写的、已经送达的信（件数，不是人数）。",
                    "Letters that pupils from here wrote and that were delivered (not persons).")),
    WAITING(new Text("待读信件", "Letters waiting"), new Text("正等这里的老师处理的信。", "Letters that wait for adults here.")),
    WARNED(
            new Text("将到期", "Nearly due"),
            new Text("已等了两个上学日、还不到三个的信。", "Letters that have waited two school days, and not yet three.")),
    LATE(new Text("超期", "Overdue"), new Text("已等了三个上学日的信。", "Letters that have waited three school days.")),
    DECIDED_SAME_DAY(new Text("当天", "Same day"), Review.CLOCK),
    DECIDED_ONE(new Text("一天", "One day"), Review.CLOCK),
    DECIDED_TWO(new Text("两天", "Two days"), Review.CLOCK),
    DECIDED_THREE(new Text("三天", "Three days"), Review.CLOCK),
    DECIDED_LATER(new Text("三天以上", "Later"), Review.CLOCK),
    CLASSES_WRITING(
            new Text("通信班级", "Classes that correspond"),
            new Text("有人已通信的班级。", "Classes in which somebody has corresponded.")),
    SCHOOLS_WRITING(
            new Text("通信学校", "Schools that correspond"),
            new Text("有人已通信的学校。", "Schools in which somebody has corresponded.")),
    MEETINGS(
            new Text("会面场次", "Meetings"),
            new Text(
                    "班级参加的视频见面、主题队会和团日，两边学校都确认后计入；一次会面在两边各计一次。",
                    "Video sessions and theme meetings in which a class took part, once both schools have confirmed them; a meeting counts once on each side.")),
    MEETING_HEADS(
            new Text("会面人次", "Attendances"),
            new Text(
                    "会面时本边到场的学生人次，不是人数。",
                    "Pupils of this side who were there, counted at each meeting: attendances and not persons.")),
    CONTACTS(
            new Text("其他联系", "Other contacts"),
            new Text(
                    "邮寄、电话、QQ、微信、互访等联系的次数，对方确认后计入；两边各计一次。",
                    "Post, calls, QQ, WeChat and visits that the other side has confirmed; once on each side."));

    /** Said of five; a constant of the enum itself would not be there yet. */
    private static final class Review {
        static final Text CLOCK = new Text(
                "从交信到本校放行的上学日数；期限是三天。", "School days from handing in to the school's approval; three are allowed.");
    }

    private final Text text;
    private final Text definition;

    Measure(Text text, Text definition) {
        this.text = text;
        this.definition = definition;
    }

    public Text text() {
        return text;
    }

    public Text definition() {
        return definition;
    }

    /** By how many school days the approval took. */
    static Measure decidedAfter(int schoolDayCount) {
        return switch (schoolDayCount) {
            case 0 -> DECIDED_SAME_DAY;
            case 1 -> DECIDED_ONE;
            case 2 -> DECIDED_TWO;
            case 3 -> DECIDED_THREE;
            default -> DECIDED_LATER;
        };
    }
}
