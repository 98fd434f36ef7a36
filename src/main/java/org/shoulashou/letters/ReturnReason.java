package org.shoulashou.letters;

import org.shoulashou.platform.text.Text;

/** Why a letter goes back to its author. A closed list: opinion, faith and language are never a reason. */
public enum ReturnReason {
    CONTACT_DATA(
            new Text("有联系方式或地址", "contact data or an address"),
            new Text(
                    "请把电话、账号、网址或详细地址去掉，只写镇子的名字就好。",
                    "Take out telephone numbers, accounts, links or a full address; the name of your town is fine.")),
    MEETING(
            new Text("约了私下见面", "a meeting arranged"),
            new Text(
                    "见面要由两边的老师一起安排，请先不要在信里约。",
                    "Meetings are arranged by teachers of both schools; please leave it out of the letter.")),
    GIFTS(
            new Text("提到寄礼物或钱", "gifts or money"),
            new Text(
                    "信里不寄礼物和钱。你可以画一样东西送给朋友。",
                    "No gifts or money by letter. You could draw something for your friend.")),
    UNKIND(
            new Text("有让人难过的话", "words that may hurt"),
            new Text("有句话可能会让朋友难过，换一种说法试试。", "One sentence may hurt your friend; try to say it another way.")),
    UNREADABLE(
            new Text("看不清楚", "cannot be read"),
            new Text(
                    "照片或字看不清，请再拍一张，或者再写一遍。",
                    "The picture or the writing cannot be read; take it again or write it once more.")),
    WRONG_ROUND(
            new Text("放错了信封", "in the wrong envelope"),
            new Text("这封信好像是写给另一次的，请放到那一次里。", "This letter seems to belong to another round; put it there.")),
    TOO_LITTLE(
            new Text("还没有写完", "not finished yet"),
            new Text("好像还没写完，再多说一点吧。", "It does not look finished; tell a little more.")),
    /** The leads let the child mend it; nobody reads here that it was theirs (R22). */
    LEADS_ASK(
            new Text("老师和孩子聊过，请孩子改一改", "after a talk with a teacher, the child mends it"),
            new Text("老师和你聊过以后，请你改一改再交。", "After the talk with a teacher, mend it and hand it in again.")),
    /** The consent for pictures is gone (R02). */
    PICTURES_NOT_PERMITTED(
            new Text("监护人不再同意上传照片", "the consent for pictures is gone"),
            new Text("信里的照片和图画现在不能寄，请去掉再交。", "Pictures cannot travel now; take them out and hand it in again.")),
    /** Nobody chooses it: the friendship is over, and what had not arrived goes back. */
    FRIENDSHIP_ENDED(
            new Text("结对已经结束", "the pairing is over"),
            new Text(
                    "这段结对结束了，信没有寄出，还给你留着。", "This pairing is over. The letter was not sent, and it is yours to keep."));

    private final Text text;
    private final Text forChildren;

    ReturnReason(Text text, Text forChildren) {
        this.text = text;
        this.forChildren = forChildren;
    }

    public Text text() {
        return text;
    }

    /** What to mend, in words for a child. */
    public Text forChildren() {
        return forChildren;
    }

    public boolean mayBeChosen() {
        return ordinal() < LEADS_ASK.ordinal();
    }
}
