package org.shoulashou.safeguarding;

import org.shoulashou.platform.text.Text;

/** What a concern is about, in the words that a lead reads. */
public enum Matter {
    /** Self-harm, abuse, a threat: known to the child's own school alone (R22). */
    DANGER(
            new Text("孩子可能有危险", "A child may be in danger"),
            new Text(
                    "谢谢你把心里的话写下来。学校里会有一位老师找时间和你聊聊天。现在就想找人说说话，可以打 12355 青少年服务台。",
                    "Thank you for writing what is on your mind. An adult at your school will find a moment to talk with"
                            + " you. If you would like to talk to somebody now, you can ring 12355, the line for young people.")),
    /** Somebody looks for a way round the adults: an address, a secret, a meeting. */
    CONTACT(
            new Text("有人想绕开大人联系", "Somebody looks for contact past the adults"),
            new Text(
                    "谢谢你。学校里会有一位老师和你聊聊，怎样交朋友又安全又开心。想问问题，也可以打 12355 青少年服务台。",
                    "Thank you. An adult at your school will talk with you about making friends safely and gladly. For"
                            + " questions you can also ring 12355, the line for young people.")),
    /** A child said that something does not feel right (R23). */
    NOT_RIGHT(
            new Text("有人觉得不对劲", "Somebody does not feel right about it"),
            new Text(
                    "谢谢你告诉我们，你做得对。学校里会有一位老师来找你聊聊，她会帮你。想现在就找人说说话，可以打 12355 青少年服务台。",
                    "Thank you for telling us; that was the right thing to do. An adult at your school will talk with you"
                            + " and help. To talk to somebody now, ring 12355, the line for young people.")),
    OTHER(
            new Text("其他需要留意的事", "Something else to look after"),
            new Text(
                    "谢谢你。学校里会有一位老师找时间和你聊聊。想现在就找人说说话，可以打 12355 青少年服务台。",
                    "Thank you. An adult at your school will find a moment to talk with you. To talk to somebody now,"
                            + " ring 12355, the line for young people."));

    private final Text text;
    private final Text toTheChild;

    Matter(Text text, Text toTheChild) {
        this.text = text;
        this.toTheChild = toTheChild;
    }

    public Text text() {
        return text;
    }

    /** What the child reads at once: warm, and without a word of what an adult found or did. */
    Text toTheChild() {
        return toTheChild;
    }

    /** What a child may be going through at home is no business of another school. */
    public boolean staysInOneSchool() {
        return this == DANGER;
    }
}
