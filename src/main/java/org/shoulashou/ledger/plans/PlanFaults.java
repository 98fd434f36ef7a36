package org.shoulashou.ledger.plans;

import java.util.List;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;

/** What can be wrong with a file of tasks beyond its form, in words. */
final class PlanFaults {

    private PlanFaults() {}

    static Fault noFiles(String where) {
        return Fault.of(
                new Spot(where, 0),
                "这里没有任何任务文件。",
                "There is no file of tasks here.",
                "请放入 .yaml 文件，或改正设置 shoulashou.ledger.files。",
                "Put .yaml files there, or correct the setting shoulashou.ledger.files.");
    }

    static Fault empty(Spot spot) {
        return Fault.of(
                spot,
                "文件里没有计划。",
                "The file holds no plan.",
                "请从 id: 写起，写法见旁边的 README.zh-CN.md，或删去这个文件。",
                "Begin with id: as the README beside it shows, or remove the file.");
    }

    static Fault none(Spot spot, String word) {
        return Fault.of(
                spot, "“" + word + "”里什么也没有。", "\"" + word + "\" holds nothing.", "请至少写一项。", "Write one at least.");
    }

    static Fault taken(Spot spot, String id, Spot first) {
        return Fault.of(
                spot,
                "代号“" + id + "”已经用在 " + first + "。",
                "The id \"" + id + "\" is already used at " + first + ".",
                "请换一个代号。",
                "Choose another id.");
    }

    static Fault unknown(Spot spot, String word, String value, List<String> known) {
        String choices = known.isEmpty() ? "–" : String.join(", ", known);
        return Fault.of(
                spot,
                "“" + word + "”里的“" + value + "”没有定义。",
                "\"" + value + "\" in \"" + word + "\" is not defined.",
                "请写：" + choices + "。",
                "Write one of: " + choices + ".");
    }

    static Fault outOfRange(Spot spot, String word, int least, int most) {
        return Fault.of(
                spot,
                "“" + word + "”应当在 " + least + " 到 " + most + " 之间。",
                "\"" + word + "\" is to be from " + least + " to " + most + ".",
                "请改正数字。",
                "Correct the number.");
    }

    static Fault lineTwice(Spot spot, String place) {
        return Fault.of(
                spot,
                "地区“" + place + "”在这一年写了两次。",
                "The place \"" + place + "\" stands twice in this year.",
                "每项任务每个地区每年只写一次。",
                "Write each place once for each task and year.");
    }

    static Fault yearsWrong(Spot spot) {
        return Fault.of(
                spot,
                "年度的起止日期不对，或和前一个年度重叠。",
                "The year ends before it begins, or overlaps the one before.",
                "请按先后顺序写，from 在 to 之前。",
                "Write the years in order, each with from before to.");
    }

    static Fault programmeMissing(Spot spot) {
        return Fault.of(
                spot,
                "统计结对和书信要写 programme 和 quota。",
                "Counting friendships and letters needs programme and quota.",
                "请写明是哪个方案的哪个指标。",
                "Write which quota of which programme it is.");
    }

    static Fault rulesMissing(Spot spot) {
        return Fault.of(
                spot,
                "按每对计算的任务需要 coBuilding。",
                "Tasks for each pair need coBuilding.",
                "请写 coBuilding:，写法见 README.zh-CN.md。",
                "Write coBuilding: as the README shows.");
    }

    static Fault yearMissing(Spot spot) {
        return Fault.of(
                spot,
                "按每对计算的任务要写年度。",
                "Tasks for each pair need a year.",
                "请在 targets 里写 year:。",
                "Write year: in the targets.");
    }

    static Fault noPlace(String file, String code) {
        return Fault.of(
                new Spot(file, 0),
                "没有代码为“" + code + "”的地区。",
                "There is no place with the code \"" + code + "\".",
                "请写 matching-rules/places 里有的代码。",
                "Write a code that matching-rules/places has.");
    }
}
