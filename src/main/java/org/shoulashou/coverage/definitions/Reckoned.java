package org.shoulashou.coverage.definitions;

import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.platform.text.Text;

/** What stands beside the counted figures and is made of them. */
enum Reckoned {
    /** Five measures with one definition, which is told once. */
    DECIDED(new Text("读信用时", "Time until a letter was read"), Measure.DECIDED_SAME_DAY.definition()),
    RATE(
            new Text("完成率", "Rate"),
            new Text(
                    "已通信 ÷ 任务数（含调整），按任务的单位计算；旁边是已结对 ÷ 任务数。",
                    "Corresponded ÷ target with its adjustments, in the unit of the target; paired ÷ target stands beside it.")),
    GAP(
            new Text("差额", "Gap"),
            new Text(
                    "任务数（含调整）减去已通信，最少为零。",
                    "The adjusted target less those who corresponded; nothing where it is reached.")),
    GROUPS(
            new Text("分组", "Groups"),
            new Text(
                    "按完成率：达到任务数为全额或超额，达到九成为基本完成，其余为仍有距离。组内不排名次。",
                    "By how far the target is reached: in full, nine tenths of it, or less. Nobody is ranked within a group.")),
    EVEN_PACE(
            new Text("按计划的匀速进度", "At an even pace to the target"),
            new Text(
                    "任务数在年度各月之间平均分开，逐月相加。",
                    "The target in equal parts over the months of the year, added up month by month."));

    private final Text text;
    private final Text definition;

    Reckoned(Text text, Text definition) {
        this.text = text;
        this.definition = definition;
    }

    Definition said() {
        return new Definition(name(), text, definition);
    }
}
