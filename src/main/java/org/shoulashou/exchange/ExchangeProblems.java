package org.shoulashou.exchange;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which exchange says no. */
public enum ExchangeProblems implements ProblemKind {
    STALE_OFFER(
            "exchange.no-such-offer",
            HttpStatus.CONFLICT,
            new Text("这个时间不在对方提出的时间里", "This time is not among those offered"),
            new Text("请从列出的时间里选一个，或另外提出几个时间。", "Choose one of the listed times, or offer others.")),
    TIMES_PAST(
            "exchange.time-past",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("时间要在以后", "The times must lie ahead"),
            new Text("请写 1 至 5 个不同的、今天以后的时间。", "Give one to five different times from now on.")),
    NOT_YOUR_TURN(
            "exchange.not-your-turn",
            HttpStatus.CONFLICT,
            new Text("现在等对方学校答复", "It is the other school that answers now"),
            new Text("对方答复之前，您可以取消这次见面。", "Until they answer you can call the meeting off.")),
    NOT_IN_THIS_STATE(
            "exchange.not-now",
            HttpStatus.CONFLICT,
            new Text("现在不能这样做", "That cannot be done now"),
            new Text("请刷新页面，看看这次见面现在的状态。", "Reload the page to see how the meeting stands now.")),
    BOTH_SIDES(
            "exchange.both-sides",
            HttpStatus.CONFLICT,
            new Text("同一个人不能替两边说话", "One person does not speak for both sides"),
            new Text("请由另一边的班主任或辅导员来做。", "Ask the teacher or counsellor of the other class.")),
    NOT_HELD_YET(
            "exchange.not-held-yet",
            HttpStatus.CONFLICT,
            new Text("见面还没有开始", "The meeting has not begun yet"),
            new Text("见面时间过后再确认。", "Confirm it after its time.")),
    UNKNOWN_THEME(
            "exchange.no-such-theme",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("没有这个主题", "There is no such theme"),
            new Text("请从列表里选择，或自己写一个题目。", "Choose from the list, or write a title of your own.")),
    CONTACT_DATA(
            "exchange.contact-data",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文字里好像有联系方式", "This looks like private contact data"),
            new Text(
                    "请删去电话、微信号、QQ 号、邮箱和网址。学校之间的联系，由老师当面或通过学校办公室约定。",
                    "Take out phone numbers, account names, addresses of mail and links. Schools arrange contact through their offices.")),
    BAD_LINK(
            "exchange.bad-link",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("会议链接不完整", "The link of the meeting is not complete"),
            new Text("请粘贴以 https:// 开头的完整链接。", "Paste the whole link; it begins with https://.")),
    LINK_NOT_LISTED(
            "exchange.bad-link-host",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个会议软件不在允许的名单里", "This meeting system is not on the list"),
            new Text(
                    "可以用的网址：{0}。要用别的会议软件，请让系统管理员把它加到名单里。",
                    "These may be used: {0}. To use another one, ask the administrator to add it to the list.")),
    LINK_REACHES(
            "exchange.bad-link-person",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("链接里好像有私人联系方式", "The link seems to hold private contact data"),
            new Text(
                    "请只粘贴会议软件给出的会议链接，去掉电话、账号等内容。",
                    "Paste only the link of the meeting, without telephone numbers or account names.")),
    TIMES_UNFIT(
            "exchange.time-unfit",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个时间不合适", "This is no time to meet"),
            new Text(
                    "请选四个月以内、早上六点到晚上十点之间的时间。",
                    "Choose times within four months, between six in the morning and ten at night.")),
    CHILD_NAMED(
            "exchange.child-named",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文字里有本班学生的名字", "The words name a pupil of your class"),
            new Text(
                    "对方学校会看到这段文字。请不要写学生的名字或笔名，改成“一名学生”。",
                    "The other school reads these words. Leave names and pen names out; write “a pupil” instead.")),
    NOBODY_IN_PICTURES(
            "exchange.nobody-in-pictures",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("本班没有学生可以出现在照片里", "Nobody of your class may be in a picture"),
            new Text(
                    "本班还没有家长同意“录像”。请去掉照片再提交。",
                    "No guardian of your class has agreed to recordings. Leave the pictures out and send it again.")),
    PICTURES_CLOSED(
            "exchange.pictures-closed",
            HttpStatus.CONFLICT,
            new Text("照片已经关闭", "The pictures are closed"),
            new Text(
                    "本班有家长收回了“录像”同意。请对照新的名单再看一遍，只留下可以保留的照片。",
                    "A guardian of your class has withdrawn the consent for recordings. Compare them with the list anew and keep only those that may be kept.")),
    NOTHING_AGREED(
            "exchange.nothing-agreed",
            HttpStatus.CONFLICT,
            new Text("现在没有约定的时间", "No time is agreed now"),
            new Text("两边约定时间以后再下载日历文件。", "Download the calendar file when both have agreed to a time.")),
    ROOM_CLOSED(
            "exchange.room-closed",
            HttpStatus.CONFLICT,
            new Text("见面室现在没有开放", "The room is closed now"),
            new Text(
                    "见面室在约定时间前 15 分钟开放，结束后 30 分钟关闭。",
                    "It can be entered from 15 minutes before the time that was agreed until 30 minutes after the end.")),
    ROOM_UNCONFIRMED(
            "exchange.room-unconfirmed",
            HttpStatus.CONFLICT,
            new Text("还没有确认不出镜的名单", "The list of those who are not shown is not confirmed"),
            new Text(
                    "请先对照名单，确认这些学生不在镜头里，再进入见面室。",
                    "Compare the list first, confirm that none of these pupils is in view, and then enter.")),
    ROOM_NOT_BOTH(
            "exchange.room-not-both",
            HttpStatus.CONFLICT,
            new Text("对方班级还没有到", "The other class is not there yet"),
            new Text("两个班都在等候室里时，才能开门。", "The room can be opened when both classes are in the waiting room.")),
    ROOM_ELSEWHERE(
            "exchange.room-from-elsewhere",
            HttpStatus.FORBIDDEN,
            new Text("这个连接不是从本网站打开的", "This line was not opened from here"),
            new Text("请从本网站的见面室页面进入。", "Open the room from its page on this site.")),
    RECORDING_CONSENTS(
            "exchange.recording-consents",
            HttpStatus.CONFLICT,
            new Text("还不能录像：有学生的家长没有同意", "There can be no recording: a guardian has not agreed"),
            new Text(
                    "本班有角色的学生里，有 {0} 名没有“录像”同意。请直接见面，不录像；也不要问家长为什么。",
                    "Of the pupils of your class who have a part, {0} have no consent for recordings. Meet without one, and do not ask the families why.")),
    RECORDING_UNCONFIRMED(
            "exchange.recording-unconfirmed",
            HttpStatus.CONFLICT,
            new Text("还没有确认不能录的名单", "The list of those who are not recorded is not confirmed"),
            new Text(
                    "请先对照名单，确认这些学生不在镜头里，也不说话，再录像。",
                    "Compare the list first, and confirm that none of these pupils is in view or speaks.")),
    RECORDING_GONE(
            "exchange.recording-gone",
            HttpStatus.NOT_FOUND,
            new Text("录像已经不在了", "The recording is no longer there"),
            new Text(
                    "它可能到期、被老师删除，或者有家长收回了同意。",
                    "It may be over its time, removed by a teacher, or a consent has been withdrawn.")),
    PIECE_MISSING(
            "exchange.recording-piece-missing",
            HttpStatus.CONFLICT,
            new Text("录像少了一段", "A piece of the recording is missing"),
            new Text(
                    "请停止录像，再重新开始。下一段应是第 {0} 段。",
                    "Stop the recording and begin again. The piece expected next is number {0}.")),
    PIECE_UNFIT(
            "exchange.recording-unfit",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("这不是能保存的录像", "This is no recording that can be kept"),
            new Text("请用新版的 Chrome、Edge 或 Firefox 浏览器录像。", "Record with a current Chrome, Edge or Firefox.")),
    RECORDING_FULL(
            "exchange.recording-full",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("录像太长了", "The recording is too long"),
            new Text("一次最多 {0} MB。已经录下的部分会保存。", "At most {0} MB at a time. What was recorded so far is kept.")),
    NO_VIDEO_CONSENT(
            "exchange.no-video-consent",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有学生的家长没有同意视频见面", "A guardian has not agreed to video"),
            new Text("{0} 名学生这次不参加视频，请把角色交给别的学生。", "{0} of them sit this one out: give their parts to others.")),
    NOT_OF_CHILD(
            "exchange.not-of-child",
            HttpStatus.NOT_FOUND,
            new Text("孩子的班级没有这次见面", "The child's class has no such meeting"),
            new Text("可能已经取消。请刷新页面，从列表里选择。", "It may have been called off. Reload the page and choose from the list.")),
    NOT_OF_CLASS(
            "exchange.not-of-class",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("学生不在本班", "A pupil is not in this class"),
            new Text("请刷新页面，从列表里选择。", "Reload the page and choose from the list.")),
    PICTURES_UNCONFIRMED(
            "exchange.pictures-unconfirmed",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("还没有确认照片里的学生都可以拍", "Nobody has confirmed that all in the pictures may be shown"),
            new Text(
                    "只拍本班学生，对方班级的画面不要上传。请对照名单看每张照片；有任何一名学生没有“录像”同意，就不要上传这张照片。",
                    "Only pupils of your own class; nothing that shows the other class. Compare every picture with the list; leave out any that shows a pupil without the consent for recording.")),
    PICTURE_GONE(
            "exchange.picture-gone",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("照片已经不在了", "A picture is no longer there"),
            new Text("请重新上传照片。", "Send the picture again.")),
    DAY_AHEAD(
            "exchange.day-ahead",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("日期还没有到", "This day lies ahead"),
            new Text("请填写今天或以前的日期。", "Give today or an earlier day.")),
    PAIRING_OVER(
            "exchange.pairing-not-living",
            HttpStatus.CONFLICT,
            new Text("两个班现在没有正在通信的朋友", "The two classes have no living friendship now"),
            new Text("先确认结对，再安排见面。", "Confirm pairings first, then arrange a meeting.")),
    NO_ADDRESS(
            "exchange.no-such-calendar",
            HttpStatus.NOT_FOUND,
            new Text("这个日历地址无效", "This address of a calendar is not valid"),
            new Text("它可能已经换新或停用。请登录后取一个新的地址。", "It may have been renewed or revoked. Sign in and take a new one."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ExchangeProblems(String code, HttpStatus status, Text title, Text detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
