package org.shoulashou.safeguarding.checklist;

import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;

/** What can be wrong with the checklist beyond its form, in words. */
final class ChecklistFaults {

    private ChecklistFaults() {}

    static Fault notOneFile(String where) {
        return Fault.of(
                new Spot(where, 0),
                "这里没有处理步骤文件，或者不止一个。",
                "There is no checklist here, or more than one.",
                "请放一个 .yaml 文件，或改正设置 shoulashou.safeguarding.checklist。",
                "Put one .yaml file there, or correct the setting shoulashou.safeguarding.checklist.");
    }

    static Fault empty(Spot spot) {
        return Fault.of(
                spot, "文件里没有步骤。", "The file holds no steps.", "请写 steps: 和 numbers: 。", "Write steps: and numbers:.");
    }

    static Fault keyTaken(Spot spot, String key) {
        return Fault.of(
                spot,
                "步骤“" + key + "”写了两次。",
                "The step \"" + key + "\" is written twice.",
                "请为其中一个换一个 key。",
                "Give one of them another key.");
    }

    static Fault noMatter(Spot spot, String value) {
        return Fault.of(
                spot,
                "matters 里的“" + value + "”不认识，或者没有写。",
                "\"" + value + "\" is no matter, or none is written.",
                "请写：DANGER、CONTACT、NOT_RIGHT、OTHER 中的一个或几个。",
                "Write one or more of: DANGER, CONTACT, NOT_RIGHT, OTHER.");
    }
}
