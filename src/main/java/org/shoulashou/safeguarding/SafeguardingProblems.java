package org.shoulashou.safeguarding;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which safeguarding says no. */
public enum SafeguardingProblems implements ProblemKind {
    IN_OTHER_HANDS(
            "safeguarding.in-other-hands",
            HttpStatus.CONFLICT,
            new Text("这件事已有人在办", "Somebody has this in hand"),
            new Text(
                    "{0} 已经接手。请先和对方说一声；需要时按“接手”，再继续办理。",
                    "{0} has taken it. Have a word with them; if need be, take it over, then go on.")),
    NOT_ACKNOWLEDGED(
            "safeguarding.not-acknowledged",
            HttpStatus.CONFLICT,
            new Text("请先确认收到", "Acknowledge it first"),
            new Text("按“我来办”之后，才能记录步骤和办结。", "Take it in hand; then steps can be noted and it can be closed.")),
    CLOSED_ALREADY(
            "safeguarding.closed-already",
            HttpStatus.CONFLICT,
            new Text("这件事已经办结", "This is closed already"),
            new Text(
                    "请刷新页面看看经过；如果又有新情况，请另外提出。",
                    "Reload to see what was done; raise anything new as a concern of its own.")),
    STEP_UNKNOWN(
            "safeguarding.step-unknown",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("没有这个步骤", "There is no such step"),
            new Text("处理步骤可能刚刚更新，请刷新页面。", "The checklist may have changed; reload the page.")),
    REASON_NEEDED(
            "safeguarding.reason-needed",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("请写明为什么不做", "Say why it is left out"),
            new Text("一两句话就够：由谁判断、依据是什么。", "A sentence or two: who judged so, and on what grounds.")),
    STEPS_MISSING(
            "safeguarding.steps-missing",
            HttpStatus.CONFLICT,
            new Text("还有必做的步骤没有完成", "Some steps still have to be done"),
            new Text("还差：{0}。做完，或写明为什么不做，再办结。", "Still open: {0}. Do them, or say why not, then close it.")),
    ENDING_UNFIT(
            "safeguarding.ending-unfit",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这样办结不合适", "It cannot end like this"),
            new Text("这件事没有暂停任何信件或见面，请直接办结。", "Nothing is being held for it; close it without further ado.")),
    NO_PICTURE(
            "safeguarding.no-picture",
            HttpStatus.NOT_FOUND,
            new Text("这件事的材料里没有这张图片", "There is no such picture in the evidence of this concern"),
            new Text("请回到这件事的页面，从那里打开图片。", "Go back to the concern and open the picture from there.")),
    EVIDENCE_BROKEN(
            "safeguarding.evidence-broken",
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Text("封存的材料打不开", "The sealed evidence does not open"),
            new Text(
                    "材料可能被改动过，或者密钥不在。请不要再动系统，马上联系管理员，与备份比对。",
                    "It may have been changed, or its key is missing. Leave everything as it is and ask the administrator to compare with a backup."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    SafeguardingProblems(String code, HttpStatus status, Text title, Text detail) {
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
