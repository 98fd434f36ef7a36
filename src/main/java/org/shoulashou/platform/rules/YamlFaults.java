package org.shoulashou.platform.rules;

import java.util.List;
import org.shoulashou.platform.rules.Fault.Spot;

/** What can be wrong with any rules file, whatever it is about. */
final class YamlFaults {

    private YamlFaults() {}

    static Fault notUtf8(Spot spot) {
        return Fault.of(
                spot,
                "文件不是 UTF-8 编码。",
                "The file is not encoded in UTF-8.",
                "请在编辑器里选择“另存为”，编码选 UTF-8。",
                "Save it again from the editor with the encoding UTF-8.");
    }

    static Fault unreadable(Spot spot) {
        return Fault.of(
                spot,
                "从这一行起无法读懂。",
                "From this line on the file cannot be read.",
                "请检查缩进（只用空格，不用制表符）、引号、冒号后的空格和括号是否成对。",
                "Check the indentation (spaces, no tabs), the quotation marks, the space after each colon and that brackets are closed.");
    }

    static Fault unknownWord(Spot spot, String word, List<String> known) {
        String list = String.join(", ", known);
        return Fault.of(
                spot,
                "不认识“" + word + "”。",
                "\"" + word + "\" is not known here.",
                "这里只能写：" + list + "。",
                "Only these may stand here: " + list + ".");
    }

    static Fault writtenTwice(Spot spot, String word) {
        return Fault.of(
                spot,
                "“" + word + "”在同一处写了两次。",
                "\"" + word + "\" is written twice in the same place.",
                "请只留一个。",
                "Keep only one of them.");
    }

    static Fault missing(Spot spot, String word) {
        return Fault.of(
                spot,
                "缺少“" + word + "”。",
                "\"" + word + "\" is missing.",
                "请补上 " + word + ": …。",
                "Add " + word + ": ….");
    }

    static Fault notText(Spot spot, String word, String value) {
        return Fault.of(
                spot,
                "“" + word + "”的值要写成文字。",
                "The value of \"" + word + "\" must be a text.",
                "请加引号：" + word + ": \"" + value + "\"。",
                "Put it in quotation marks: " + word + ": \"" + value + "\".");
    }
}
