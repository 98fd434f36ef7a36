package org.shoulashou.programme;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which programmes say no. */
public enum ProgrammeProblems implements ProblemKind {
    OWN_PROPOSAL(
            "programme.own-proposal",
            HttpStatus.CONFLICT,
            new Text("不能批准或退回自己提出的修改", "Not on your own proposal"),
            new Text("请另一位有审批权限的同事来决定；您可以撤回它。", "Ask a colleague who may approve; you can withdraw it.")),
    ONLY_ITS_AUTHOR(
            "programme.only-its-author",
            HttpStatus.CONFLICT,
            new Text("只有提出的人可以撤回", "Only its author can withdraw it"),
            new Text("如果不同意，请写明理由退回。", "If you do not agree, refuse it and say why.")),
    ALREADY_DECIDED(
            "programme.already-decided",
            HttpStatus.CONFLICT,
            new Text("这项修改已经有了结果", "This proposal was decided already"),
            new Text("请刷新页面查看结果。", "Reload the page to see what was decided.")),
    PROPOSAL_STALE(
            "programme.proposal-stale",
            HttpStatus.CONFLICT,
            new Text("提出之后方案已经改过", "The programme has changed since this was proposed"),
            new Text(
                    "请退回，并请提出的人在现在的第 {0} 版上重新提出。",
                    "Refuse it, and ask its author to propose it again on the present version {0}.")),
    NOTHING_CHANGES(
            "programme.nothing-changes",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("内容和现在完全一样", "This changes nothing"),
            new Text("请先修改，再提出。", "Change something, then propose it.")),
    ANOTHER_PROGRAMME(
            "programme.another-programme",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("方案的代号和保管方不能改", "A programme keeps its id and its keeper"),
            new Text(
                    "请改回原来的代号和保管方；需要新方案时，请系统管理员放入新的方案文件。",
                    "Write the id and keeper that it has; for a new programme, ask the administrator to add a file.")),
    TOO_MANY_PROPOSALS(
            "programme.too-many-proposals",
            HttpStatus.CONFLICT,
            new Text("等待决定的修改太多了", "Too many proposals are waiting"),
            new Text("请先请同事决定或撤回已有的修改。", "Have those that wait decided or withdrawn first."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ProgrammeProblems(String code, HttpStatus status, Text title, Text detail) {
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
