package org.shoulashou.accounts.log;

import org.shoulashou.platform.text.Text;

/** What can stand in the action log. */
public enum Action {
    SIGNED_IN(new Text("登录", "Signed in")),
    SIGNED_OUT(new Text("退出", "Signed out")),
    PASSWORD_CHANGED(new Text("修改密码", "Changed the password")),
    TOTP_ENROLLED(new Text("启用验证器", "Set up the code generator")),
    TOTP_RESET(new Text("重置验证器", "Reset the code generator")),
    ACCOUNT_OPENED(new Text("开通账号", "Opened an account")),
    ACCOUNT_DEACTIVATED(new Text("停用账号", "Deactivated an account")),
    ACCOUNT_REACTIVATED(new Text("恢复账号", "Reactivated an account")),
    INVITED(new Text("发出邀请", "Sent an invitation")),
    INVITATION_REVOKED(new Text("撤回邀请", "Revoked an invitation")),
    SCHOOL_OPENED(new Text("登记学校", "Entered a school")),
    CLASS_OPENED(new Text("登记班级", "Entered a class")),
    CLASS_CHANGED(new Text("修改班级", "Changed a class")),
    CLASS_CLOSED(new Text("结束班级", "Closed a class")),
    PUPIL_GRADUATED(new Text("学生毕业", "Let a pupil graduate")),
    PUPIL_ENROLLED(new Text("登记学生", "Enrolled a pupil")),
    PUPIL_CHANGED(new Text("修改学生资料", "Changed a pupil's particulars")),
    PUPIL_MOVED(new Text("学生转班", "Moved a pupil to another class")),
    PUPILS_IMPORTED(new Text("批量导入学生", "Imported pupils in bulk")),
    PUPIL_LEFT(new Text("学生离班", "Took a pupil off the roll")),
    WINDOW_OPENED(new Text("打开班级登录时间", "Opened the class's sign-in window")),
    WINDOW_SHUT(new Text("关闭班级登录时间", "Shut the class's sign-in window")),
    PICTURES_RENEWED(new Text("换新图案密码", "Renewed a picture code")),
    GUARDIAN_LINK_ISSUED(new Text("发出监护人链接", "Issued a guardian's link")),
    CONSENT_ASKED(new Text("向家长征求同意", "Asked a family for consent")),
    CONSENT_REMINDED(new Text("提醒家长回答知情同意书", "Reminded a family of the notice")),
    CONSENT_ANSWERED(new Text("回答知情同意书", "Answered the notice")),
    CONSENT_PAPER_RECORDED(new Text("登记纸质同意书", "Recorded a signed paper")),
    CONSENT_PAPER_CONFIRMED(new Text("确认纸质同意书", "Confirmed a signed paper")),
    CONSENT_PAPER_DISCARDED(new Text("作废纸质同意书登记", "Discarded the record of a paper")),
    CONSENT_PHOTOGRAPH_CHANGED(new Text("更换纸质同意书的照片", "Changed the photographs of a signed paper")),
    CONSENT_PHOTOGRAPH_SEEN(new Text("查看纸质同意书的照片", "Looked at the photograph of a signed paper")),
    CONSENT_CHILD_SPOKE(new Text("学生说停下或继续", "A child said stop, or go on")),
    PROGRAMME_CHANGE_PROPOSED(new Text("提出修改结对方案", "Proposed a change of a programme")),
    PROGRAMME_CHANGE_APPROVED(new Text("批准修改结对方案", "Approved a change of a programme")),
    PROGRAMME_CHANGE_REFUSED(new Text("不同意修改结对方案", "Refused a change of a programme")),
    PROGRAMME_CHANGE_WITHDRAWN(new Text("撤回对结对方案的修改", "Withdrew a change of a programme")),
    MATCHING_STARTED(new Text("开始一次结对计算", "Started a matching run")),
    FRIENDS_SOUGHT(new Text("为没有朋友的学生再找朋友", "Looked for friends for those without")),
    HAND_OVER_ASKED(new Text("申请把结对方案交给学校", "Asked to hand pairings over to the schools")),
    HAND_OVER_APPROVED(new Text("批准把结对方案交给学校", "Approved the hand-over of pairings")),
    HAND_OVER_REFUSED(new Text("不同意把结对方案交给学校", "Refused the hand-over of pairings")),
    HAND_OVER_WITHDRAWN(new Text("撤回交给学校的申请", "Withdrew the hand-over of pairings")),
    SCHOOL_REMINDED(new Text("提醒学校答复结对方案", "Reminded a school of proposed pairings")),
    PAIRING_CONFIRMED(new Text("确认结对", "Confirmed a pairing")),
    PAIRING_DECLINED(new Text("不同意结对", "Declined a pairing")),
    PAIRINGS_SWAPPED(new Text("交换两对朋友", "Swapped two pairings")),
    PAIRED_BY_HAND(new Text("手动结对", "Paired by hand")),
    PAIRING_PAUSED(new Text("暂停结对", "Paused a pairing")),
    PAIRING_RESUMED(new Text("恢复结对", "Resumed a pairing")),
    PAIRING_ENDED(new Text("结束结对", "Ended a pairing")),
    MEETING_ARRANGED(new Text("安排班级见面", "Arranged a meeting of classes")),
    MEETING_CONFIRMED(new Text("确认班级见面", "Confirmed a meeting of classes")),
    MEETING_PICTURE_SEEN(new Text("查看见面的照片", "Looked at a picture of a meeting")),
    CONTACT_LOGGED(new Text("登记班级往来", "Logged a contact of classes")),
    CONTACT_ANSWERED(new Text("答复班级往来", "Answered a logged contact")),
    CONCERN_RAISED(new Text("提出一件需要关心的事", "Raised a concern")),
    CONCERN_REMINDED(new Text("提醒负责人尽快确认", "The leads were reminded of a concern")),
    CONCERN_DEPUTY_CALLED(new Text("请另一位负责人接手", "The deputy was called to a concern")),
    CONCERN_COUNTY_CALLED(new Text("告知县级团委有事等待", "The county was told that a concern waits")),
    CONCERN_ACKNOWLEDGED(new Text("确认收到", "Acknowledged a concern")),
    CONCERN_TAKEN_OVER(new Text("接手", "Took a concern over")),
    CONCERN_EVIDENCE_OPENED(new Text("打开封存的材料", "Opened sealed evidence")),
    CONCERN_STEP_DONE(new Text("完成一个步骤", "Did a step of the checklist")),
    CONCERN_STEP_LEFT_OUT(new Text("说明为何不做一个步骤", "Left out a step, with a reason")),
    CONCERN_CLOSED(new Text("办结", "Closed a concern")),
    LOG_VERIFIED(new Text("核对操作日志", "Verified the action log"));

    private final Text text;

    Action(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
