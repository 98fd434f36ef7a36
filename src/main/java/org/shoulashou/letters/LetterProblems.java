package org.shoulashou.letters;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which letters say no. */
public enum LetterProblems implements ProblemKind {
    NOT_NOW(
            "letters.not-now",
            HttpStatus.CONFLICT,
            new Text("这封信现在不能这样做", "That cannot be done with this letter now"),
            new Text("请刷新页面，看看信现在到了哪一步。", "Reload the page and see where the letter is now.")),
    CHANGED_ELSEWHERE(
            "letters.changed-elsewhere",
            HttpStatus.CONFLICT,
            new Text("这封信在另一台设备上改过了", "This letter was changed on another device"),
            new Text("两份都还在。请比较一下，选一份留下。", "Both texts are still there. Compare them and choose the one to keep.")),
    DECIDED_ELSEWHERE(
            "letters.decided-elsewhere",
            HttpStatus.CONFLICT,
            new Text("这封信刚刚有人处理过", "Somebody has just dealt with this letter"),
            new Text("{0}：{1}。请看看最新的情况。", "{0}: {1}. Look at how it stands now.")),
    CLAIMED(
            "letters.claimed",
            HttpStatus.CONFLICT,
            new Text("另一位老师正在读这封信", "A colleague is reading this letter"),
            new Text("{0} 正在读。请先看下一封，或稍后再来。", "{0} is reading it. Take the next one, or come back later.")),
    TOO_LONG(
            "letters.too-long",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("信写得太长了", "The letter is too long"),
            new Text(
                    "一封信最多 {0} 个字，现在有 {1} 个。可以把一部分留到下一封。",
                    "A letter holds at most {0} characters; this one has {1}. Keep a part for the next letter.")),
    TOO_MANY_LINES(
            "letters.too-many-lines",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("信里的行数太多了", "The letter has too many lines"),
            new Text("请去掉一些空行，或者把短句连成一段。", "Take out empty lines, or join short ones into a paragraph.")),
    EMPTY(
            "letters.empty",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("信还是空的", "The letter is still empty"),
            new Text("写几句话，或者放一张画，再交给老师。", "Write a few words or add a drawing, then hand it in.")),
    TOO_MANY_PICTURES(
            "letters.too-many-pictures",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("图片太多", "Too many pictures"),
            new Text("一封信最多 {0} 张图片。", "A letter holds at most {0} pictures.")),
    PICTURE_GONE(
            "letters.picture-gone",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有一张图片已经不在了", "One of the pictures is no longer there"),
            new Text("请去掉它，重新放一张。", "Take it out and add it again.")),
    PICTURES_NOT_PERMITTED(
            "letters.pictures-not-permitted",
            HttpStatus.CONFLICT,
            new Text("信里的图片现在不能寄", "The pictures cannot travel now"),
            new Text(
                    "监护人不再同意使用照片。请退回给孩子，去掉图片再交。",
                    "The consent for pictures is gone. Return the letter, so that the child takes them out.")),
    READ_FIRST(
            "letters.read-first",
            HttpStatus.CONFLICT,
            new Text("请先读信", "Read the letter first"),
            new Text("打开信读过之后，才能同意或放行。", "Open it and read it; then it can be approved or released.")),
    UNKNOWN_PAPER(
            "letters.unknown-paper",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("没有这种信纸、墨水或邮票", "There is no such paper, ink or stamp"),
            new Text("请从书桌上提供的里面选择。", "Choose one of those on the desk.")),
    NO_FRIEND(
            "letters.no-friend",
            HttpStatus.CONFLICT,
            new Text("现在没有可以写信的朋友", "There is no friend to write to now"),
            new Text("这段结对已经暂停或结束。请问问老师。", "This pairing rests or is over. Ask your teacher.")),
    NO_ROUND(
            "letters.no-round",
            HttpStatus.CONFLICT,
            new Text("现在没有要交的信", "No letter is asked for now"),
            new Text("可以写一封自由的信，或等下一次的主题。", "Write a free letter, or wait for the next theme.")),
    FREE_LETTER_LATER(
            "letters.free-letter-later",
            HttpStatus.CONFLICT,
            new Text("请先写完这一次的信", "First the letter of this round"),
            new Text("交了这一次的信，就可以再写一封自由的信。", "When it is handed in, you can write a free one.")),
    FROZEN(
            "letters.frozen",
            HttpStatus.CONFLICT,
            new Text("这封信现在停在这里", "This letter rests for now"),
            new Text("{0}。恢复之后可以继续，内容都还在。", "Because {0}. It goes on when that is over; nothing is lost.")),
    DRAFT_IS_THE_CHILDS(
            "letters.draft-is-the-childs",
            HttpStatus.FORBIDDEN,
            new Text("这封信在孩子自己的书桌上", "This letter is on the child's own desk"),
            new Text("孩子交上来之后才能看。", "It can be read once the child hands it in.")),
    SECOND_PERSON(
            "letters.second-person",
            HttpStatus.CONFLICT,
            new Text("这一步要由另一个人来做", "Somebody else has to do this"),
            new Text("您已经为这封信做过决定。请另一位老师来看。", "You have decided about this letter already. Ask a colleague.")),
    QUEUE_CLOSED(
            "letters.queue-closed",
            HttpStatus.CONFLICT,
            new Text("现在还不能读信", "The letters are closed to you for now"),
            new Text("{0}办好之后就能继续。", "{0} You can go on when that is settled.")),
    REASON_NOT_LISTED(
            "letters.reason-not-listed",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("请从列表里选择理由", "Choose a reason from the list"),
            new Text("观点、信仰和语言都不是退信的理由。", "Opinion, faith and language are never a reason to return a letter.")),
    NOTE_MISSING(
            "letters.note-missing",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("请写一句说明", "Write a line to explain"),
            new Text("孩子和同事要知道接下来怎么做。", "The child and your colleagues need to know what to do next.")),
    ASKED_AGAIN_ALREADY(
            "letters.asked-again-already",
            HttpStatus.CONFLICT,
            new Text("这封信不能再请求重看", "This letter cannot be looked at again"),
            new Text(
                    "重看只有一次，而且要在孩子继续修改之前。孩子可以改好再交。",
                    "That is done once, and only before the child goes on writing. The letter can be mended and handed in.")),
    NO_SHEET_CODE(
            "letters.no-sheet-code",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("照片上没有找到这个班信纸的方码", "No code of a sheet of this class is on the photograph"),
            new Text(
                    "请把整页和方码都拍进去，或在学生名下直接放照片。",
                    "Take the whole page with its code, or add the picture at the child's desk.")),
    NO_SECOND_LETTER(
            "letters.no-second-letter",
            HttpStatus.CONFLICT,
            new Text("现在不能请这位学生再写一封", "This pupil cannot be asked for a second letter now"),
            new Text(
                    "自己的信已经交出、对方还没有来信的时候才可以，每轮一次。请刷新页面再选。",
                    "It takes a pupil whose own letter is away and a friend with none to come, once in a round. Reload the page and choose again.")),
    NO_SHEETS(
            "letters.no-sheets",
            HttpStatus.CONFLICT,
            new Text("现在没有要打印的信纸", "There are no sheets to print now"),
            new Text(
                    "信纸按轮次印给有笔友的学生。请等结对确认、新一轮开始以后再打印。",
                    "Sheets are for pupils with a pen friend while a round is on. Print them once the pairs are confirmed and a round has begun.")),
    TYPED_ALREADY(
            "letters.typed-already",
            HttpStatus.CONFLICT,
            new Text("这位学生已经在书桌上写了这一封", "This child has begun the letter at the desk"),
            new Text("请让学生自己把照片放进那封信，或先清空它。", "Let the child add the picture there, or empty it first.")),
    PAGE_OF_ANOTHER(
            "letters.page-of-another",
            HttpStatus.CONFLICT,
            new Text("这一页上的方码是另一位学生的", "The code on this page is another child's"),
            new Text(
                    "请把照片再放一次，不用选学生，它会自己找到主人。",
                    "Add the photograph again without choosing a child; it finds its own.")),
    PAGE_READ_ALREADY(
            "letters.page-read-already",
            HttpStatus.CONFLICT,
            new Text("已经有人读过这封信", "Somebody has read this letter already"),
            new Text("请让读信的老师把信退给学生。", "Ask whoever reads it to give it back to the child.")),
    NO_DEPUTY(
            "letters.no-deputy",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有人还没有代理人", "Somebody has no deputy"),
            new Text(
                    "每位读信的老师都要有一位全校的辅导员或保护负责人作代理人。",
                    "Each reader needs somebody else as a deputy: a counsellor of the whole school, or a lead."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    LetterProblems(String code, HttpStatus status, Text title, Text detail) {
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
