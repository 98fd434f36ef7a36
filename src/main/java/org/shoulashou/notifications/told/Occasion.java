package org.shoulashou.notifications.told;

import static org.shoulashou.accounts.Permission.*;
import static org.shoulashou.accounts.log.Action.*;
import static org.shoulashou.notifications.told.Audience.*;
import static org.shoulashou.notifications.told.Course.*;
import static org.shoulashou.notifications.told.Subject.*;
import static org.shoulashou.notifications.told.Way.*;
import static org.shoulashou.notifications.told.When.happens;

import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.exchange.ExchangeEvents.ContactMoved;
import org.shoulashou.exchange.ExchangeEvents.MeetingMoved;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.exchange.meetings.Step;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.matching.AnswerAwaited;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.PairsProposed;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.ConcernRaised;
import org.shoulashou.safeguarding.ConcernStillOpen;
import org.shoulashou.safeguarding.SchoolSilent;

/**
 * The table of what is told: what happens, who hears of it, how unless they choose otherwise, where it leads, and the
 * words. {0} is the class or school where it lies, never a child (R11, R22): the words go out by mail.
 *
 * <p>A gathered occasion is told once a day for each class, or once an hour if it is urgent: thirty letters of a class
 * are one line.
 */
public enum Occasion {
    CONCERN_RAISED(
            each(CONCERNS, AT_ONCE, staffWho(CONCERNS_HANDLE), "/concerns"),
            happens(ConcernRaised.class),
            new Text("有一件事需要您马上关心", "Something needs you now"),
            new Text(
                    "{0}有一件事等保护负责人确认，请在两小时之内登录查看。",
                    "At {0} something waits for a safeguarding lead. Please sign in and look within two hours.")),
    CONCERN_REMINDED(
            each(CONCERNS, AT_ONCE, staffWho(CONCERNS_HANDLE), "/concerns"),
            happens(Acted.class, Action.CONCERN_REMINDED),
            new Text("还没有人确认，请马上查看", "Nobody has answered yet; please look now"),
            new Text("{0}有一件事还没有保护负责人确认，请现在登录查看。", "At {0} something still waits for a lead. Please look now.")),
    CONCERN_STALLED(
            each(CONCERNS, AT_ONCE, staffWho(CONCERNS_HANDLE), "/concerns"),
            happens(Acted.class, Action.CONCERN_STALLED),
            new Text("有一件事几天没有进展，请看一看", "Nothing has been done for days; please look"),
            new Text("{0}有一件事几天没有进展。请问问接手的人，或由您接手。", "At {0} something stands still. Please ask, or take it over.")),
    CONCERN_FOLLOWED_UP(
            each(CONCERNS, DIGEST, THEMSELVES, "/concerns"),
            happens(ConcernStillOpen.class),
            new Text("您接手的一件事还没有办结", "A concern that you have in hand is still open"),
            new Text("{0}有一件您接手的事还没有办结。请看看进展，能办结时请办结。", "At {0} a concern of yours is open. Please look at it.")),
    CONCERN_SILENT(
            each(CONCERNS, AT_ONCE, staffWho(CONCERNS_CALLED), "/"),
            happens(SchoolSilent.class),
            new Text("有学校没有回应，请联系校长", "A school does not answer; please call its head"),
            new Text(
                    "{0}有一件事超过两小时没有人确认。请打电话给校长，请学校登录查看。",
                    "At {0} something has waited for more than two hours. Please telephone the head and ask the school to sign in.")),
    LETTER_WAITS(
            gathered(LETTERS, DIGEST, staffWho(LETTERS_REVIEW), "/letters"),
            happens(LetterActed.class, Deed.SCREENED, Deed.APPROVED, Deed.HOLD_LIFTED),
            new Text("有信等老师来读", "Letters wait to be read"),
            new Text("{0}有信等老师来读，请在三个上学日之内处理。", "Letters of {0} wait to be read, within three school days.")),
    LETTER_SECOND(
            gathered(LETTERS, DIGEST, staffWho(LETTERS_REVIEW), "/letters"),
            happens(LetterActed.class, Deed.SECOND_ASKED),
            new Text("有信等第二位老师来读", "Letters wait for a second reader"),
            new Text("{0}有信需要第二位老师看一看。", "Letters of {0} wait for a second reader.")),
    LETTER_SENT_BACK(
            each(LETTERS, DIGEST, staffWho(LETTERS_REVIEW), "/letters"),
            happens(LetterActed.class, Deed.SENT_BACK),
            new Text("对方学校退回了一封信", "The other school sent a letter back"),
            new Text("{0}的一封信被对方学校退回，请再读一次。", "A letter of {0} came back. Please read it again.")),
    LETTER_LATE(
            gathered(LETTERS, AT_ONCE, staffWho(LETTERS_REVIEW), "/letters"),
            happens(LetterActed.class, Deed.LATE_WARNING),
            new Text("有信等了两个上学日", "Letters have waited for two school days"),
            new Text("{0}有信等了两个上学日，请今天处理。", "Letters of {0} have waited two school days. Please act today.")),
    LETTER_DEPUTY(
            gathered(LETTERS, AT_ONCE, staffWho(LETTERS_TEAM), "/letters"),
            happens(LetterActed.class, Deed.LATE_DEPUTY),
            new Text("有信等了三个上学日，请代理人来读", "Letters have waited for three school days; the deputy is called"),
            new Text("{0}有信等了三个上学日，请您或代理人今天来读。", "{0}: letters wait too long. Read them, or ask the deputy to.")),
    LETTER_FOR_DEPUTY(
            gathered(LETTERS, AT_ONCE, THEMSELVES, "/letters"),
            happens(LetterActed.class, Deed.LATE_DEPUTY),
            new Text("有信等了三个上学日，请您代读", "Letters have waited for three school days; please step in"),
            new Text("{0}有信等了三个上学日。您是代理人，请今天来读。", "{0}: letters wait too long. Please read them for others.")),
    LETTERS_UNREAD(
            gathered(LETTERS, AT_ONCE, staffWho(CONCERNS_CALLED), "/coverage"),
            happens(NobodyReads.class),
            new Text("有学校没有人读信，请联系校长", "Nobody at a school reads letters; please call its head"),
            new Text("{0}有信等了三个上学日，学校没有人可以提醒。", "{0}: letters have waited three days with nobody to call.")),
    LETTER_ARRIVED(
            each(LETTERS, IN_APP, CHILDREN, "/desk"),
            happens(LetterActed.class, Deed.DELIVERED),
            new Text("你有一封新信", "A letter for you"),
            new Text("朋友的信到了，就在你的信箱里。", "A letter from your friend is in your letter box.")),
    LETTER_RETURNED(
            each(LETTERS, IN_APP, CHILDREN, "/desk"),
            happens(LetterActed.class, Deed.RETURNED),
            new Text("老师请你再看看你的信", "Your teacher asks you to look at your letter again"),
            new Text("信好好地放在你的书桌上，老师写了一句话。", "It lies safely on your desk, with a note from your teacher.")),
    LETTER_FOR_CHILD(
            each(LETTERS, IN_APP, FAMILIES, "/family"),
            happens(LetterActed.class, Deed.DELIVERED),
            new Text("孩子收到一封信", "Your child has a letter"),
            new Text("朋友的信到了，您可以和孩子一起读。", "The friend's letter is here; you can read it together.")),
    PAIRS_PROPOSED(
            gathered(PAIRINGS, AT_ONCE, staffWho(PAIRINGS_CONFIRM), "/pairings?waiting=true"),
            happens(PairsProposed.class),
            new Text("有结对方案等学校确认", "Proposed pairings wait for your school"),
            new Text("{0}有新的结对方案，请在截止日之前确认。", "Proposed pairings wait for {0}. Please answer in time.")),
    PAIRS_REMINDED(
            gathered(PAIRINGS, AT_ONCE, staffWho(PAIRINGS_CONFIRM), "/pairings?waiting=true"),
            happens(AnswerAwaited.class).or(Acted.class, BULLETIN_ANSWER_OWED),
            new Text("请确认结对方案", "Please answer the proposed pairings"),
            new Text("{0}的结对方案还没有答复。", "Proposed pairings for {0} have not been answered.")),
    PAIRED(
            gathered(PAIRINGS, DIGEST, staffWho(PAIRINGS_CONFIRM), "/pairings"),
            happens(PairingChanged.class, PairingState.ACTIVE),
            new Text("两校都确认了结对", "Both schools have confirmed pairings"),
            new Text("{0}有学生结成了笔友，可以开始写信。", "Pupils of {0} have pen friends now and can begin to write.")),
    PAIRING_DECLINED(
            gathered(PAIRINGS, DIGEST, staffWho(PAIRINGS_CONFIRM), "/pairings"),
            happens(PairingChanged.class, PairingState.DECLINED),
            new Text("有结对没有被确认", "Pairings were declined"),
            new Text("{0}有结对没有被确认，系统会再找合适的朋友。", "Pairings of {0} were declined. Other friends will be looked for.")),
    PAIRING_RESTS(
            gathered(PAIRINGS, DIGEST, staffWho(PAIRINGS_CONFIRM), "/pairings"),
            happens(PairingChanged.class, PairingState.PAUSED, PairingState.ENDED),
            new Text("有结对暂停或结束", "Pairings rest or have ended"),
            new Text("{0}有结对暂停或结束，请看看是否需要做什么。", "Pairings of {0} rest or have ended. Please have a look.")),
    FRIEND_FOUND(
            each(PAIRINGS, IN_APP, CHILDREN, "/desk"),
            happens(PairingChanged.class, PairingState.ACTIVE),
            new Text("你有一位笔友了", "You have a pen friend"),
            new Text("去书桌上认识一下新朋友吧。", "Meet your new friend on your desk.")),
    FRIEND_OF_CHILD(
            each(PAIRINGS, IN_APP, FAMILIES, "/family"),
            happens(PairingChanged.class, PairingState.ACTIVE),
            new Text("孩子有一位笔友了", "Your child has a pen friend"),
            new Text("两所学校都确认了这次结对。", "Both schools have confirmed the pairing.")),
    MEETING_PROPOSED(
            each(MEETINGS, AT_ONCE, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(MeetingMoved.class, Step.PROPOSED, Step.COUNTERED),
            new Text("对方学校提出了见面的时间", "The other school offers times to meet"),
            new Text("请为{0}选一个时间，或提出别的时间。", "Please choose one for {0}, or offer others.")),
    MEETING_AGREED(
            each(MEETINGS, AT_ONCE, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(MeetingMoved.class, Step.AGREED),
            new Text("班级见面的时间定了", "A meeting of classes is agreed"),
            new Text("对方学校选了{0}见面的时间。", "The other school has chosen a time for {0}.")),
    MEETING_OFF(
            each(MEETINGS, AT_ONCE, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(MeetingMoved.class, Step.CANCELLED, Step.STOPPED),
            new Text("班级见面取消了", "A meeting of classes is called off"),
            new Text("{0}的一次见面取消了，请登录查看。", "A meeting of {0} was called off. Please sign in and look.")),
    MEETING_PLACE(
            each(MEETINGS, DIGEST, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(MeetingMoved.class, Step.LINKED),
            new Text("班级见面的地点改了", "A meeting of classes has another place"),
            new Text("对方学校改了{0}见面的会议链接。", "The other school changed where {0} meets.")),
    MEETING_PART(
            each(MEETINGS, AT_ONCE, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(MeetingMoved.class, Step.PART_GONE),
            new Text("见面里有一个角色空出来了", "A part in a meeting is free again"),
            new Text("{0}的见面：请把空出的角色交给别的学生。", "Please give a part in the meeting of {0} to somebody else.")),
    MEETING_SOON(
            each(MEETINGS, AT_ONCE, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(MeetingMoved.class, Step.REMINDED),
            new Text("明天有班级见面", "A meeting of classes is tomorrow"),
            new Text("{0}明天见面，请看看不出镜的名单。", "{0} meets tomorrow. Please see who is not to be shown.")),
    MEETING_OF_CHILD(
            each(MEETINGS, IN_APP, CHILDREN, "/desk"),
            happens(MeetingMoved.class, Step.REMINDED),
            new Text("明天和朋友的班级见面", "Your class meets your friends’ class tomorrow"),
            new Text("时间写在书桌上。", "The time is on your desk.")),
    CONTACT_WAITS(
            gathered(MEETINGS, DIGEST, staffWho(EXCHANGE_ARRANGE), "/meetings"),
            happens(ContactMoved.class, ContactState.WAITING),
            new Text("有往来等您确认", "A contact waits to be confirmed"),
            new Text("对方学校登记了和{0}的往来，请确认。", "Please confirm what the other school logged with {0}.")),
    CONSENT_ASKED(
            each(CONSENT, IN_APP, FAMILIES, "/family"),
            happens(Acted.class, Action.CONSENT_ASKED, Action.CONSENT_REMINDED),
            new Text("学校请您回答知情同意书", "The school asks for your answer"),
            new Text("请读一读知情同意书，同意或不同意都可以。", "Please read the notice. Yes and no are equally good answers.")),
    CONSENT_ANSWERED(
            gathered(CONSENT, DIGEST, staffWho(CONSENTS_ASK), "/classes"),
            happens(Acted.class, Action.CONSENT_ANSWERED),
            new Text("有家庭回答了知情同意书", "Families have answered the notice"),
            new Text("{0}有家庭作了回答。", "Families of {0} have answered.")),
    CONSENT_WITHDRAWN(
            each(CONSENT, AT_ONCE, staffWho(CONSENTS_ASK), "/classes"),
            happens(ConsentChanged.class),
            new Text("有家庭收回了同意", "A family has withdrawn a consent"),
            new Text("{0}有家庭收回了同意，相关的通信已经停下。", "A family of {0} withdrew a consent. What it permitted rests.")),
    CONSENT_PAPER(
            gathered(CONSENT, DIGEST, staffWho(CONSENTS_CONFIRM), "/classes"),
            happens(Acted.class, Action.CONSENT_PAPER_RECORDED),
            new Text("有纸质同意书等第二位老师核对", "Signed papers wait for a second person"),
            new Text("{0}登记了纸质同意书，请另一位老师核对。", "Signed papers of {0} were recorded. Somebody else must compare them.")),
    CHANGE_PROPOSED(
            each(PROGRAMMES, AT_ONCE, staffWho(PROGRAMMES_APPROVE), "/programmes"),
            happens(Acted.class, Action.PROGRAMME_CHANGE_PROPOSED),
            new Text("有方案修改等您决定", "A change of a plan waits for you"),
            new Text("有人提出修改结对方案，需要另一个人同意。", "Somebody proposed a change. Somebody else must agree.")),
    CHANGE_DECIDED(
            each(PROGRAMMES, DIGEST, staffWho(PROGRAMMES_EDIT), "/programmes"),
            happens(Acted.class, Action.PROGRAMME_CHANGE_APPROVED, Action.PROGRAMME_CHANGE_REFUSED),
            new Text("方案修改有了决定", "A change of a plan was decided"),
            new Text("对方案修改的申请已经作出决定。", "A proposed change of a plan was decided about.")),
    HAND_OVER_ASKED(
            each(PROGRAMMES, AT_ONCE, staffWho(MATCHING_APPROVE), "/matching"),
            happens(Acted.class, Action.HAND_OVER_ASKED),
            new Text("结对结果等您同意交给学校", "Pairings wait for your approval"),
            new Text("有人申请把结对结果交给学校，需要另一个人同意。", "A hand-over was asked for. Somebody else must agree.")),
    HAND_OVER_DECIDED(
            each(PROGRAMMES, DIGEST, staffWho(MATCHING_RUN), "/matching"),
            happens(Acted.class, Action.HAND_OVER_APPROVED, Action.HAND_OVER_REFUSED),
            new Text("交给学校的申请有了决定", "The hand-over was decided"),
            new Text("把结对结果交给学校的申请已经作出决定。", "The hand-over of pairings to the schools was decided about.")),
    FIGURES_WAIT(
            each(FIGURES, AT_ONCE, staffWho(COVERAGE_CLOSE), "/bulletins"),
            happens(Acted.class, COVERAGE_MONTH_DUE, COVERAGE_CORRECTION_ASKED, BULLETIN_DUE, BULLETIN_HANDED_IN),
            new Text("请看一看结账、更正和通报", "Please look at closings, corrections and bulletins"),
            new Text("{0}有月份等待结账，或者有更正、通报等人处理。", "A month, a correction or a bulletin of {0} waits.")),
    BULLETIN_OUT(
            each(FIGURES, AT_ONCE, staffWho(BULLETINS_READ), "/bulletins"),
            happens(Acted.class, Action.BULLETIN_PUBLISHED),
            new Text("新的通报发布了", "A new bulletin is out"),
            new Text("{0}发布了一份通报，请登录阅读。", "{0} has published a bulletin. Please sign in to read it.")),
    TASKS_OWED(
            gathered(LEDGER, AT_ONCE, staffWho(LEDGER_REPORT), "/ledger/deadlines"),
            happens(LedgerEvents.Owed.class).or(Acted.class, BULLETIN_REPORT_OWED),
            new Text("有任务快到期或已经逾期", "Tasks come due or are late"),
            new Text("{0}有任务快到期或逾期，请填报；缺项会写进通报。", "Tasks of {0} come due or are late; a bulletin names them.")),
    SECOND_AWAITED(
            gathered(LEDGER, DIGEST, staffWho(LEDGER_CHECK), "/ledger/deadlines"),
            happens(LedgerEvents.Awaited.class).or(Acted.class, BULLETIN_CHECK_OWED),
            new Text("台账里有事等第二个人", "The ledger waits for a second person"),
            new Text("{0}有填报等没有参与的人决定，未决定的不进通报。", "{0}: reports wait for a second person before a bulletin.")),
    REPORT_DECIDED(
            each(LEDGER, DIGEST, THEMSELVES, "/ledger"),
            happens(LedgerEvents.ReportDecided.class),
            new Text("您的填报有了结果", "Your report was looked at"),
            new Text("{0}的一份填报已审定、退回，或抽查有发现。", "A report of {0} was accepted, given back or spot-checked.")),
    WORK_DONE(
            each(WORK, IN_APP, THEMSELVES, "/jobs"),
            happens(Job.class, Job.State.DONE),
            new Text("后台任务完成了", "Your job is done"),
            new Text("{0}：已完成。", "{0}: done.")),
    WORK_FAILED(
            each(WORK, AT_ONCE, THEMSELVES, "/jobs"),
            happens(Job.class, Job.State.FAILED),
            new Text("后台任务没有完成", "Your job has failed"),
            new Text("{0}：没有完成，原因写在任务页面上。", "{0}: it failed. The page of jobs says why.")),
    ACCOUNT_CHANGED(
            each(ACCOUNT, AT_ONCE, THEMSELVES, "/my-account"),
            happens(Acted.class, Action.PASSWORD_CHANGED, Action.TOTP_ENROLLED, Action.TOTP_RESET),
            new Text("您的登录方式改变了", "The way you sign in was changed"),
            new Text(
                    "密码或验证器刚刚改过。如果不是您，请马上联系系统管理员。",
                    "Your password or code generator was changed just now. If that was not you, call the administrator at once."));

    final When when;

    private final Course course;
    private final Text title;
    private final Text body;

    Occasion(Course course, When when, Text title, Text body) {
        this.course = course;
        this.when = when;
        this.title = title;
        this.body = body;
    }

    public Course course() {
        return course;
    }

    public Text title() {
        return title;
    }

    public Text body() {
        return body;
    }
}
