package org.shoulashou.directory.enrolment.reading;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which a list of pupils says no as a whole; single rows carry their own remarks. */
enum ListProblems implements ProblemKind {
    NO_HEADING_ROW(
            "directory.no-heading-row",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("没有找到表头", "No row of headings was found"),
            new Text(
                    "请在名单上方加一行表头，至少写“姓名”和“出生年月”，再上传；也可以下载模板，把内容复制进去。",
                    "Put a row of headings above the list, at least \"Name\" and \"Birth month\", then upload it again; or"
                            + " download the template and copy the list into it.")),
    NO_PUPILS(
            "directory.no-pupils-in-sheet",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("表头下面没有学生", "There are no pupils below the headings"),
            new Text(
                    "请检查名单是不是在另一张工作表里，填好后再上传。",
                    "See whether the list is on another sheet, fill it in, then upload it again.")),
    TOO_MANY_PUPILS(
            "directory.too-many-pupils-in-sheet",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("学生太多，不像一个班", "Too many pupils for one class"),
            new Text("一个班最多 {0} 名学生。请按班分成几个文件上传。", "A class has at most {0} pupils. Send one file for each class."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ListProblems(String code, HttpStatus status, Text title, Text detail) {
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
