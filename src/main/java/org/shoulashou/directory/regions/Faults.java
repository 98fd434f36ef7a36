package org.shoulashou.directory.regions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.shoulashou.directory.Level;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.text.Text;

/** What can be wrong with a place file beyond its form, in words. */
final class Faults {

    private static final String LEVELS =
            Arrays.stream(Level.values()).map(Enum::name).collect(Collectors.joining(", "));

    private Faults() {}

    static Fault noFiles(String pattern) {
        return Fault.of(
                new Spot(pattern, 0),
                "这里没有任何地点文件。",
                "There is no place file here.",
                "请放入 .yaml 文件，或改正设置 shoulashou.directory.place-files。",
                "Put .yaml files there, or correct the setting shoulashou.directory.place-files.");
    }

    static Fault noPlaces(Spot spot) {
        return Fault.of(
                spot,
                "文件里没有地点列表。",
                "The file has no list of places.",
                "请写一行 places: ，下面每个地点一行，以连字符开头。",
                "Write a line \"places:\" and below it one line for each place, beginning with a hyphen.");
    }

    static Fault notAPlace(Spot spot) {
        return Fault.of(
                spot,
                "这里应当是一个地点。",
                "A place is expected here.",
                "请写：{code: \"…\", level: …, zh: …, en: …}。",
                "Write {code: \"…\", level: …, zh: …, en: …}.");
    }

    static Fault tooDeep(Spot spot) {
        return Fault.of(
                spot,
                "地点嵌套得太深。",
                "Places are nested too deeply.",
                "最多写到乡镇或团，请删去更深的部分。",
                "The tree ends at townships and regiments; remove what lies deeper.");
    }

    static Fault noChineseName(Spot spot, String value) {
        return Fault.of(
                spot,
                "中文名“" + value + "”里没有汉字。",
                "The Chinese name \"" + value + "\" has no Chinese character.",
                "请在 zh: 后写中文名。",
                "Write the Chinese name after zh:.");
    }

    static Fault noEnglishName(Spot spot, String value) {
        return Fault.of(
                spot,
                "英文名“" + value + "”要用拉丁字母写，不含汉字。",
                "The English name \"" + value + "\" must be in Latin letters without Chinese characters.",
                "请在 en: 后写英文名或拼音。",
                "Write the English name or pinyin after en:.");
    }

    static Fault nameTooLong(Spot spot, int most) {
        return Fault.of(
                spot,
                "名称太长。",
                "The name is too long.",
                "请不超过 " + most + " 个字。",
                "Use at most " + most + " characters.");
    }

    static Fault unknownLevel(Spot spot, String value) {
        return Fault.of(
                spot,
                "没有“" + value + "”这种级别。",
                "There is no level \"" + value + "\".",
                "请写其中之一：" + LEVELS + "。",
                "Write one of: " + LEVELS + ".");
    }

    static Fault wrongLevel(Spot spot, Level level, Level above) {
        List<Level> fitting = Arrays.stream(Level.values())
                .filter(each -> each.above().contains(above))
                .toList();
        String list = fitting.stream().map(Enum::name).collect(Collectors.joining(", "));
        return fitting.isEmpty()
                ? Fault.of(
                        spot,
                        level + " 不能放在 " + above + " 之下。",
                        level + " cannot lie in " + above + ".",
                        above + " 之下不再有地点，请移到别处。",
                        "Nothing lies below " + above + "; move it elsewhere.")
                : Fault.of(
                        spot,
                        level + " 不能放在 " + above + " 之下。",
                        level + " cannot lie in " + above + ".",
                        "请改 level 为 " + list + "，或移到别处。",
                        "Write the level " + list + ", or move it elsewhere.");
    }

    static Fault wrongCode(Spot spot, String code, Level level, String parent) {
        Text rule = level.codeRule();
        return Fault.of(
                spot,
                "代码“" + code + "”不合规则。",
                "The code \"" + code + "\" does not fit.",
                "上级是“" + parent + "”，" + level + " 的代码应为：" + rule.zh() + "。",
                "Above is \"" + parent + "\"; the code of a " + level + " is " + rule.en() + ".");
    }

    static Fault codeTaken(Spot spot, String code, Spot first) {
        return Fault.of(
                spot,
                "代码“" + code + "”已经用在 " + first + "。",
                "The code \"" + code + "\" is already used at " + first + ".",
                "每个地点要有自己的代码，请换一个或删去重复的一行。",
                "Every place has a code of its own: choose another or remove the repeated line.");
    }

    static Fault nameTaken(Spot spot, String name, Spot first) {
        return Fault.of(
                spot,
                "同一上级之下已有“" + name + "”（" + first + "）。",
                "The same place above already holds \"" + name + "\" (" + first + ").",
                "请写全名加以区别，或删去重复的一行。",
                "Write full names that differ, or remove the repeated line.");
    }

    static Fault unknownAbove(Spot spot, String code) {
        return Fault.of(
                spot,
                "within 所指的“" + code + "”不在任何地点文件里。",
                "No place file has the place \"" + code + "\" that within names.",
                "请写已有的代码，例如 within: \"65\"，或先把上级地点补上。",
                "Write a code that exists, such as within: \"65\", or add the place above first.");
    }

    static Fault nothingAbove(Spot spot, Level level) {
        return Fault.of(
                spot,
                level + " 没有上级。",
                level + " lies in nothing.",
                "请在文件开头写 within: 和上级的代码；只有国家没有上级。",
                "Write within: and the code of the place above at the head of the file; only the country has none.");
    }

    static Fault noCountry(Spot spot) {
        return Fault.of(
                spot,
                "所有文件里都没有国家。",
                "None of the files has the country.",
                "请在一个文件里写：{code: \"CN\", level: COUNTRY, zh: 中国, en: China}。",
                "Write in one file: {code: \"CN\", level: COUNTRY, zh: 中国, en: China}.");
    }
}
