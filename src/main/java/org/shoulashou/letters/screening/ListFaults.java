package org.shoulashou.letters.screening;

import java.util.List;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;

/** What can be wrong with a screening list beyond its form, in words. */
final class ListFaults {

    private ListFaults() {}

    static Fault noFiles(String pattern) {
        return Fault.of(
                new Spot(pattern, 0),
                "这里没有任何筛查词表。",
                "There are no screening lists here.",
                "请放入 .yaml 文件，或改正设置 shoulashou.letters.screening。",
                "Put .yaml files there, or correct the setting shoulashou.letters.screening.");
    }

    static Fault noList(Spot spot) {
        return Fault.of(
                spot,
                "文件里没有词表。",
                "The file holds no list.",
                "请写 kind: 、reason: 和 groups: ，或者只写 same: 。",
                "Write kind:, reason: and groups:, or same: alone.");
    }

    static Fault kindMissing(String pattern, Kind kind) {
        return Fault.of(
                new Spot(pattern, 0),
                "没有 " + kind + " 的词表。",
                "The list of " + kind + " is missing.",
                "请补上写有 kind: " + kind + " 的文件；哪一种筛查都不能没有。",
                "Add the file with kind: " + kind + "; no screen may be without its list.");
    }

    static Fault kindTaken(Spot spot, Kind kind, Spot first) {
        return Fault.of(
                spot,
                kind + " 的词表已经写在 " + first + "。",
                "The list of " + kind + " is already written at " + first + ".",
                "请并入那个文件。",
                "Put the words into that file.");
    }

    static Fault groupTaken(Spot spot, String group) {
        return Fault.of(
                spot,
                "“" + group + "”这一组已经写过了。",
                "The group \"" + group + "\" is already written.",
                "请合成一组，或换一个名字。",
                "Join the two, or give one another name.");
    }

    static Fault groupReserved(Spot spot, String group) {
        return Fault.of(
                spot,
                "“" + group + "”由程序按形状识别，不能当组名。",
                "\"" + group + "\" is found by its form and cannot name a group.",
                "请换一个名字。",
                "Choose another name.");
    }

    static Fault groupUnknown(Spot spot, String group, List<String> known) {
        String list = String.join(", ", known);
        return Fault.of(
                spot,
                "没有“" + group + "”这一组。",
                "There is no group \"" + group + "\".",
                "请写其中之一：" + list + "。",
                "Write one of: " + list + ".");
    }

    static Fault nothing(Spot spot, String word) {
        return Fault.of(
                spot, "“" + word + "”里没有内容。", "\"" + word + "\" is empty.", "请至少写一项。", "Write at least one entry.");
    }

    static Fault onlySigns(Spot spot, String word) {
        return Fault.of(
                spot,
                "“" + word + "”里没有可以查找的字。",
                "\"" + word + "\" holds nothing that can be searched.",
                "请写文字、字母、数字或符号，不要只写标点和空格。",
                "Write letters, digits or signs, not punctuation and blanks alone.");
    }

    static Fault alone(Spot spot, String word) {
        return Fault.of(
                spot,
                "“" + word + "”只有一个字，却可以单独命中。",
                "\"" + word + "\" is a single character and would be marked wherever it stands.",
                "请把词写长，或者在规则里让它和另一组一起出现。",
                "Write a longer word, or let the rule ask for another group beside it.");
    }

    static Fault tooFar(Spot spot, int most) {
        return Fault.of(
                spot,
                "间隔只能是 0 到 " + most + "。",
                "A distance lies between 0 and " + most + ".",
                "请写 within: " + ListFile.DISTANCE + " 这样的数字，或删去这一行。",
                "Write a number such as within: " + ListFile.DISTANCE + ", or remove the line.");
    }

    static Fault tooMany(Spot spot, int clues) {
        return Fault.of(
                spot,
                "least: 只能是 1 到 clues: 里的组数，这里是 " + clues + "。",
                "least: lies between 1 and the number of groups in clues:, here " + clues + ".",
                "请把数字写小，或在 clues: 里补上别的组。",
                "Write a smaller number, or more groups in clues:.");
    }

    static Fault noSound(Spot spot, String written) {
        return Fault.of(
                spot,
                "“" + written + "”不是一个汉字加它的拼音。",
                "\"" + written + "\" is not a character and how it is spelt.",
                "请写一个汉字，后面紧跟小写拼音，例如 信xin。",
                "Write one character and its spelling in small letters, such as xin after the character it belongs to.");
    }

    static Fault notTwo(Spot spot, String written) {
        return Fault.of(
                spot,
                "“" + written + "”不是一对字。",
                "\"" + written + "\" is no pair of characters.",
                "请写两个字：先写信里可能出现的，再写它代表的，例如 \"電电\"。",
                "Write two characters: the one that may stand in a letter, then the one it stands for.");
    }
}
