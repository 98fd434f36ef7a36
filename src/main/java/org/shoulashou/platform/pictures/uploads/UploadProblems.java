package org.shoulashou.platform.pictures.uploads;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which a piece of a picture is refused. */
enum UploadProblems implements ProblemKind {
    GONE(
            "platform.upload-gone",
            HttpStatus.NOT_FOUND,
            new Text("这张照片要从头再传", "This picture has to be sent from its beginning"),
            new Text("没传完的照片只留一天。请再送一次。", "What was not finished is kept for a day. Send it again.")),
    PIECE_MISSING(
            "platform.upload-piece-missing",
            HttpStatus.CONFLICT,
            new Text("照片中间少了一段", "A piece of the picture is missing"),
            new Text("下一段应是第 {0} 段。请再送一次。", "The piece expected next is number {0}. Send it again.")),
    PIECE_UNFIT(
            "platform.upload-piece-unfit",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("这一段照片不完整", "This piece of the picture is not whole"),
            new Text("这一段应有 {0} 字节。请再送一次。", "It should hold {0} bytes. Send it again.")),
    ALL_HERE(
            "platform.upload-all-here",
            HttpStatus.CONFLICT,
            new Text("这张照片已经传全了", "All of this picture is here"),
            new Text("不用再传了。没看到照片时，请再送一次。", "Nothing is missing. If you do not see it, send it again.")),
    DIFFERS(
            "platform.upload-differs",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("照片在路上变了样", "The picture changed on its way"),
            new Text("照片没有收下，手里的那张还在。请再送一次。", "It was not taken; yours is still there. Send it again."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    UploadProblems(String code, HttpStatus status, Text title, Text detail) {
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
