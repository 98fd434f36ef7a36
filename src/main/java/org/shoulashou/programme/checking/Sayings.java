package org.shoulashou.programme.checking;

import java.time.LocalDate;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.ProgrammeYear;

/** Every way in which a programme can make no sense, in words. */
final class Sayings {

    private Sayings() {}

    static Finding missing(String pointer) {
        return Finding.at(pointer, "这一项没有填写。", "This is empty.", "请填写。", "Fill it in.");
    }

    static Finding noChinese(String pointer) {
        return Finding.at(
                pointer, "中文里没有汉字。", "The Chinese text has no Chinese character.", "请写中文。", "Write it in Chinese.");
    }

    static Finding noEnglish(String pointer) {
        return Finding.at(
                pointer,
                "英文要用拉丁字母写，不含汉字。",
                "The English text must be in Latin letters without Chinese characters.",
                "请写英文。",
                "Write it in English.");
    }

    static Finding tooLong(String pointer, int most) {
        return Finding.at(
                pointer, "内容太长。", "This is too long.", "请不超过 " + most + " 个字。", "Use at most " + most + " characters.");
    }

    static Finding tooMany(String pointer, int most) {
        return Finding.at(
                pointer,
                "项目太多。",
                "There are too many entries.",
                "最多 " + most + " 项，请分成几个方案。",
                "At most " + most + " fit; write several programmes.");
    }

    static Finding wrongId(String pointer, String id) {
        return Finding.at(
                pointer,
                "代号“" + id + "”不合规则。",
                "The id \"" + id + "\" does not fit.",
                "只用小写字母、数字和连字符，例如 turpan-2026。",
                "Use small letters, digits and hyphens only, such as turpan-2026.");
    }

    static Finding repeated(String pointer, String value) {
        return Finding.at(
                pointer,
                "“" + value + "”写了不止一次。",
                "\"" + value + "\" is written more than once.",
                "请改正或删去重复的一项。",
                "Correct or remove the repeated entry.");
    }

    static Finding outOfRange(String pointer, int least, int most) {
        return Finding.at(
                pointer,
                "数字不在范围内。",
                "The number is out of range.",
                "请写 " + least + " 到 " + most + " 之间的数。",
                "Write a number from " + least + " to " + most + ".");
    }

    static Finding crossed(String pointer, String lower, String higher) {
        return Finding.at(
                pointer,
                lower + " 大于 " + higher + "。",
                lower + " is more than " + higher + ".",
                "请把两者对调或改正。",
                "Swap or correct the two.");
    }

    static Finding noYears(String pointer) {
        return Finding.at(
                pointer,
                "没有写任何年度。",
                "No year is written.",
                "请至少写一个：{year: 2026, from: 2026-09-01, to: 2027-08-31}。",
                "Write at least one: {year: 2026, from: 2026-09-01, to: 2027-08-31}.");
    }

    static Finding yearBackwards(String pointer, LocalDate from) {
        return Finding.at(
                pointer,
                "年度的最后一天早于第一天（" + from + "）。",
                "The year ends before its first day (" + from + ").",
                "请改正 from 或 to。",
                "Correct from or to.");
    }

    static Finding yearMisnamed(String pointer, int year, int right) {
        return Finding.at(
                pointer,
                "年度“" + year + "”不是它开始的年份。",
                "The year \"" + year + "\" is not the one in which it begins.",
                "请写 " + right + "，或改正 from。",
                "Write " + right + ", or correct from.");
    }

    static Finding yearsOverlap(String pointer, int other) {
        return Finding.at(
                pointer,
                "这个年度与 " + other + " 年度有重叠的日子。",
                "This year shares days with the year " + other + ".",
                "请改正 from 或 to，使每一天只属于一个年度。",
                "Correct from or to, so that each day belongs to one year.");
    }

    static Finding unknownYear(String pointer, int year) {
        return Finding.at(
                pointer,
                "方案里没有 " + year + " 年度。",
                "The programme has no year " + year + ".",
                "请写 years 之下的一个年度。",
                "Write one of those below years.");
    }

    static Finding noQuotas(String pointer) {
        return Finding.at(
                pointer,
                "没有写任何配额。",
                "No quota is written.",
                "请至少写一个配额，并写明它在方案中的出处。",
                "Write at least one quota, with the place in the plan where it stands.");
    }

    static Finding placesOfNone(String pointer) {
        return Finding.at(
                pointer,
                "整个方案的配额不分地点。",
                "A quota of the whole programme is for no single place.",
                "请删去地点，或把 per 改为 EACH_CITY 或 EACH_COUNTY。",
                "Remove the places, or write per: EACH_CITY or EACH_COUNTY.");
    }

    static Finding eachOfNone(String pointer) {
        return Finding.at(
                pointer,
                "没有一个地点适用这个配额。",
                "This quota is for each place, but there is none.",
                "请在 places 里写出地点，先写好 links，或改 per 为 PROGRAMME。",
                "Write the places, write links first, or write per: PROGRAMME.");
    }

    static Finding notOfTheQuota(String pointer, String place) {
        return Finding.at(
                pointer,
                "这个配额不包括“" + place + "”。",
                "The quota is not for \"" + place + "\".",
                "请写配额包括的地点，或不写地点。",
                "Write a place that the quota is for, or none.");
    }

    static Finding notByYear(String pointer) {
        return Finding.at(pointer, "这个配额不分年度。", "This quota is not counted by the year.", "请删去年度。", "Remove the year.");
    }

    static Finding nothingAdjusted(String pointer) {
        return Finding.at(
                pointer,
                "调整数量为 0。",
                "The adjustment is by nothing.",
                "请写增加多少；减少写负数。",
                "Write how many more, or with a minus how many fewer.");
    }

    static Finding lessThanNothing(String pointer, int effective) {
        return Finding.at(
                pointer,
                "调整后只剩 " + effective + "。",
                "After the adjustments " + effective + " is left.",
                "请调小减少的数量，使结果不小于 0。",
                "Take off less, so that the result is not below 0.");
    }

    static Finding opensBeforeDue(String pointer, LocalDate due) {
        return Finding.at(
                pointer,
                "开信日早于交信日（" + due + "）。",
                "Letters are opened before they are handed in (" + due + ").",
                "请把 opens 写在 due 当天或之后。",
                "Write opens on the day of due or later.");
    }

    static Finding outsideYear(String pointer, ProgrammeYear days) {
        return Finding.at(
                pointer,
                "这一天不在 " + days.year() + " 年度之内。",
                "This day is not in the year " + days.year() + ".",
                "请写 " + days.from() + " 到 " + days.to() + " 之间的日期，或改 year。",
                "Write a day from " + days.from() + " to " + days.to() + ", or correct year.");
    }

    static Finding unknownPlace(String pointer, String code) {
        return Finding.at(
                pointer,
                "没有代码为“" + code + "”的地点。",
                "There is no place with the code \"" + code + "\".",
                "请写 matching-rules/places 里已有的代码，或先把地点补上。",
                "Write a code from matching-rules/places, or add the place there first.");
    }

    static Finding wrongLevel(String pointer, Text name, Text expected) {
        return Finding.at(
                pointer,
                "“" + name.zh() + "”不是" + expected.zh() + "。",
                name.en() + " is no " + expected.en() + ".",
                "请写一个" + expected.zh() + "的代码。",
                "Write the code of a " + expected.en() + ".");
    }

    static Finding notOnSide(String pointer, Text name, Text side, String word) {
        return Finding.at(
                pointer,
                "“" + name.zh() + "”不在" + side.zh() + "。",
                name.en() + " does not lie on the " + side.en() + ".",
                "请写" + side.zh() + "的地点，或把它所在的地方补进 " + word + "。",
                "Write a place of that side, or add the place around it to " + word + ".");
    }

    static Finding notInCounty(String pointer, Text township, Text county) {
        return Finding.at(
                pointer,
                "“" + township.zh() + "”不在" + county.zh() + "。",
                township.en() + " does not lie in " + county.en() + ".",
                "请写" + county.zh() + "的乡镇，或移到它所在县的一行。",
                "Write a township of " + county.en() + ", or move it to the link of its own county.");
    }

    static Finding noSide(String pointer) {
        return Finding.at(
                pointer,
                "这一方没有写地点。",
                "This side has no place.",
                "请至少写一个地点代码。",
                "Write the code of at least one place.");
    }
}
