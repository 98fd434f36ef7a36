package org.shoulashou.directory.enrolment.reading.columns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What class lists often hold and we must not: recognised by its heading, so that its column is never looked at. */
enum NotKept {
    IDENTITY("身份证", "证件", "学籍", "护照", "idcard", "idnumber", "identity", "passport", "nationalid"),
    CONTACT(
            "电话",
            "手机",
            "联系",
            "微信",
            "qq",
            "邮箱",
            "邮件",
            "phone",
            "mobile",
            "telephone",
            "email",
            "mail",
            "contact",
            "wechat"),
    HOME("住址", "地址", "住所", "家庭", "户籍", "户口", "籍贯", "出生地", "寄宿", "address", "household", "birthplace", "hometown"),
    FAMILY("父", "母", "家长", "监护", "亲属", "爷爷", "奶奶", "father", "mother", "parent", "guardian", "family"),
    BELONGING("民族", "族别", "宗教", "信仰", "政治", "党", "团员", "队员", "ethnic", "nationality", "religio", "politic", "faith"),
    CIRCUMSTANCES("收入", "贫困", "低保", "留守", "资助", "困难", "建档", "income", "poverty", "poor", "subsid"),
    HEALTH("健康", "疾病", "病史", "过敏", "残疾", "血型", "身高", "体重", "视力", "体检", "health", "illness", "allerg", "disab"),
    MARKS("成绩", "分数", "得分", "总分", "排名", "名次", "评价", "处分", "奖惩", "score", "marks", "rank", "result"),
    PICTURE("照片", "相片", "头像", "photo", "picture");

    private final List<String> words;

    NotKept(String... words) {
        this.words = List.of(words);
    }

    static Optional<NotKept> of(String heading) {
        List<String> written = Heading.wordsOf(heading);
        return Stream.of(values())
                .filter(kind -> written.stream().anyMatch(kind::isIn))
                .findFirst();
    }

    private boolean isIn(String heading) {
        return words.stream().anyMatch(heading::contains);
    }
}
