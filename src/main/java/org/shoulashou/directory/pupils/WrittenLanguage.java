package org.shoulashou.directory.pupils;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shoulashou.platform.text.Text;

/** A language that a pupil writes letters in, by its ISO 639-1 code. */
public enum WrittenLanguage {
    ZH(
            new Text("汉字", "Chinese"),
            List.of(
                    "汉字",
                    "汉语",
                    "中文",
                    "汉文",
                    "华文",
                    "普通话",
                    "国语",
                    "简体中文",
                    "国家通用语言",
                    "国家通用文字",
                    "国家通用语言文字",
                    "通用语言文字",
                    "chinese",
                    "mandarin",
                    "zh-cn",
                    "zh-hans",
                    "cn")),
    UG(new Text("维吾尔文", "Uyghur"), List.of("维吾尔文", "维吾尔语", "维语", "维文", "uyghur", "uighur", "ug-cn", "ئۇيغۇرچە")),
    BO(new Text("藏文", "Tibetan"), List.of("藏文", "藏语", "tibetan", "bo-cn", "བོད་ཡིག", "བོད་སྐད")),
    KK(new Text("哈萨克文", "Kazakh"), List.of("哈萨克文", "哈萨克语", "哈文", "哈语", "kazakh", "قازاقشا")),
    KY(new Text("柯尔克孜文", "Kyrgyz"), List.of("柯尔克孜文", "柯尔克孜语", "柯文", "柯语", "kyrgyz", "kirghiz")),
    MN(new Text("蒙古文", "Mongolian"), List.of("蒙古文", "蒙古语", "蒙文", "蒙语", "mongolian", "mn-cn", "mn-mong")),
    EN(new Text("英文", "English"), List.of("英文", "英语", "english", "eng"));

    private final Text name;
    private final List<String> spellings;

    WrittenLanguage(Text name, List<String> spellings) {
        this.name = name;
        this.spellings = spellings;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text text() {
        return name;
    }

    public static Optional<WrittenLanguage> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        for (WrittenLanguage language : values()) {
            if (language.code().equals(word) || language.spellings.contains(word)) return Optional.of(language);
        }
        return Optional.empty();
    }
}
