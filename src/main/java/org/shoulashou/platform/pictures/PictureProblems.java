package org.shoulashou.platform.pictures;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which a picture is refused. */
public enum PictureProblems implements ProblemKind {
    WRONG_TYPE(
            "platform.picture-wrong-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("这不是能读的照片", "This is no picture that can be read"),
            new Text("请选择 JPEG 或 PNG 照片，或者重新拍一张。", "Choose a JPEG or PNG picture, or take a new one.")),
    PHONE_FORMAT(
            "platform.picture-phone-format",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("手机把照片存成了别处读不了的格式", "The phone keeps this picture in a form that others cannot read"),
            new Text(
                    "请在手机的相机设置里选择“兼容性最佳”再拍，或者给照片截一张图，把截图发上来。",
                    "Choose \"most compatible\" in the camera's settings and take it again, or send a screenshot of it.")),
    TOO_LARGE(
            "platform.picture-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("照片太大", "The picture is too large"),
            new Text("最大 {0} MB。请用手机的普通画质再拍一张。", "At most {0} MB. Take it again in ordinary quality.")),
    TOO_MANY_PIXELS(
            "platform.picture-too-many-pixels",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("照片的像素太多", "The picture has too many pixels"),
            new Text("最多 {0} 百万像素。请用普通画质再拍一张。", "At most {0} million. Take it again in ordinary quality.")),
    BROKEN(
            "platform.picture-broken",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("照片损坏了，打不开", "The picture is broken and cannot be opened"),
            new Text("请重新拍一张，或者给照片截一张图再发。", "Take it again, or send a screenshot of it."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    PictureProblems(String code, HttpStatus status, Text title, Text detail) {
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
