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

    static Fault notNumber(Spot spot, String word, String value) {
        return Fault.of(
                spot,
                "“" + word + "”的值“" + value + "”不是整数。",
                "The value \"" + value + "\" of \"" + word + "\" is no whole number.",
                "请写不加引号、不带逗号和单位的数字，例如 " + word + ": 30。",
                "Write digits without quotation marks, commas or units, such as " + word + ": 30.");
    }

    static Fault notDay(Spot spot, String word, String value) {
        return Fault.of(
                spot,
                "“" + word + "”的值“" + value + "”不是日期。",
                "The value \"" + value + "\" of \"" + word + "\" is no date.",
                "请写成年-月-日，例如 " + word + ": 2026-09-01。",
                "Write year-month-day, such as " + word + ": 2026-09-01.");
    }

    static Fault notYesOrNo(Spot spot, String word, String value) {
        return Fault.of(
                spot,
                "“" + word + "”的值“" + value + "”既不是“是”也不是“否”。",
                "The value \"" + value + "\" of \"" + word + "\" is neither yes nor no.",
                "请写 " + word + ": true 或 " + word + ": false。",
                "Write " + word + ": true or " + word + ": false.");
    }

    static Fault notOneOf(Spot spot, String word, String value, List<String> choices) {
        String list = String.join(", ", choices);
        return Fault.of(
                spot,
                "“" + word + "”不能写“" + value + "”。",
                "\"" + word + "\" cannot be \"" + value + "\".",
                "请写其中之一：" + list + "。",
                "Write one of: " + list + ".");
    }

    static Fault notList(Spot spot, String word) {
        return Fault.of(
                spot,
                "“" + word + "”之下应当是列表。",
                "Below \"" + word + "\" a list is expected.",
                "请每项一行，以连字符开头；没有内容就删去“" + word + "”。",
                "Write one line for each entry, beginning with a hyphen; with nothing to list, remove \"" + word
                        + "\".");
    }

    static Fault notGroup(Spot spot, String word, List<String> known) {
        String list = String.join(": …, ", known) + ": …";
        return Fault.of(
                spot,
                "“" + word + "”之下应当写几项内容。",
                "Below \"" + word + "\" several words with values are expected.",
                "请写：" + list + "。",
                "Write: " + list + ".");
    }
}
