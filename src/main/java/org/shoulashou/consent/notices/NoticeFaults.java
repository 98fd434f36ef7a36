package org.shoulashou.consent.notices;

import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;

/** What can be wrong with a notice beyond its form, in words. */
final class NoticeFaults {

    private NoticeFaults() {}

    static Fault noFiles(String pattern) {
        return Fault.of(
                new Spot(pattern, 0),
                "这里没有任何告知书文件。",
                "There is no notice here.",
                "请放入 .yaml 文件，或改正设置 shoulashou.consent.notices。",
                "Put .yaml files there, or correct the setting shoulashou.consent.notices.");
    }

    static Fault noNotice(Spot spot) {
        return Fault.of(
                spot,
                "文件里没有告知书。",
                "The file holds no notice.",
                "请写 version: 1、published: 日期 和 texts: 。",
                "Write version: 1, published: a date, and texts:.");
    }

    static Fault versionTooSmall(Spot spot) {
        return Fault.of(
                spot,
                "版本号要从 1 开始。",
                "Versions are counted from 1.",
                "请写比已有版本大 1 的数字。",
                "Write a number one above the last version.");
    }

    static Fault versionTaken(Spot spot, int version, Spot first) {
        return Fault.of(
                spot,
                "版本 " + version + " 已经写在 " + first + "。",
                "Version " + version + " is already written at " + first + ".",
                "已发出的文本不能改；请用新的版本号。",
                "A text that families answered stays as it is; give the new one a new version.");
    }
}
