package org.shoulashou.directory.pupils;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.platform.text.Text;

/** What children like to do, so that two can find something in common; each has a picture of its {@link #key()}. */
public enum Interest {
    DRAWING(new Text("画画", "Drawing"), "绘画 美术 涂鸦 素描 水彩 国画 漫画 油画 画 唐卡 painting draw art"),
    READING(new Text("看书", "Reading"), "阅读 读书 看课外书 看小说 课外阅读 文学 books read"),
    STORIES(
            new Text("讲故事和写作", "Stories and writing"),
            "讲故事 听故事 故事 写作 作文 写日记 日记 写诗 诗歌 朗诵 演讲 主持 播音 相声 快板 stories storytelling writing poems diary"),
    CALLIGRAPHY(new Text("书法", "Calligraphy"), "毛笔字 写字 练字 硬笔书法 软笔 篆刻"),
    SINGING(new Text("唱歌和音乐", "Singing and music"), "唱歌 歌唱 合唱 声乐 音乐 听音乐 听歌 唱戏 戏曲 花鼓戏 京剧 singing sing music songs"),
    INSTRUMENTS(
            new Text("乐器", "Playing an instrument"),
            "钢琴 古筝 吉他 小提琴 二胡 笛子 葫芦丝 架子鼓 手鼓 都塔尔 冬不拉 扎木聂 弹琴 琵琶 电子琴 口琴 萨克斯 竖笛 piano guitar violin drum" + " instrument"),
    DANCING(new Text("跳舞", "Dancing"), "舞蹈 街舞 民族舞 拉丁舞 芭蕾 麦西来甫 锅庄 dance ballet"),
    FOOTBALL(new Text("足球", "Football"), "踢足球 踢球 soccer"),
    BASKETBALL(new Text("篮球", "Basketball"), "打篮球 投篮"),
    TABLE_TENNIS(new Text("乒乓球", "Table tennis"), "打乒乓球 乒乓 兵乓球 ping-pong pingpong"),
    RUNNING(
            new Text("跑步和运动", "Running and sports"),
            "跑步 田径 长跑 短跑 跑 体育 运动 锻炼 跳高 跳远 跳绳 踢毽子 跳皮筋 滑冰 轮滑 滑板 溜冰 骑车 骑自行车 武术 跆拳道 羽毛球 网球 排球 球类"
                    + " running run athletics sport sports badminton tennis volleyball skating cycling"),
    SWIMMING(new Text("游泳", "Swimming"), "游水 潜水 swim"),
    HIKING(new Text("爬山", "Hiking"), "登山 徒步 郊游 露营 远足 hike climbing camping"),
    TRAVEL(new Text("旅行", "Travel"), "旅游 看风景 travelling traveling trips"),
    KITES(new Text("放风筝", "Flying kites"), "风筝 kite"),
    CHESS(new Text("下棋", "Chess and go"), "围棋 象棋 中国象棋 国际象棋 五子棋 跳棋 军棋 chess go"),
    HANDCRAFT(new Text("手工", "Handcraft"), "折纸 剪纸 编织 刺绣 做手工 泥塑 陶艺 积木 拼图 乐高 十字绣 粘土 模型 crafts origami lego"),
    COOKING(new Text("做饭", "Cooking"), "烹饪 烘焙 做菜 厨艺 做蛋糕 美食 打馕 cook baking"),
    ANIMALS(new Text("小动物", "Animals"), "动物 养宠物 宠物 养狗 养猫 狗 猫 小狗 小猫 养鱼 骑马 放羊 观鸟 昆虫 恐龙 animal pets horses riding"),
    PLANTS(new Text("种花种草", "Plants"), "植物 种花 养花 种菜 种植 花草 园艺 gardening flowers"),
    STARS(new Text("星空和科学", "Stars and science"), "天文 看星星 星空 星星 宇宙 科学 科学实验 做实验 航天 小发明 stars astronomy science space"),
    COMPUTERS(
            new Text("编程和机器人", "Computers and robots"),
            "电脑 编程 计算机 机器人 信息技术 无人机 航模 computers coding programming robots"),
    FILMS(new Text("看电影", "Films"), "电影 动画片 看动画片 动漫 看电视 films movies film cartoons"),
    PHOTOGRAPHY(new Text("摄影", "Photography"), "拍照 照相 photos");

    private static final int SHORTEST_INSIDE = 2;

    private final Text name;
    private final List<String> spellings;

    Interest(Text name, String spellings) {
        this.name = name;
        this.spellings = Stream.concat(
                        Stream.of(name.zh(), name.en().toLowerCase(Locale.ROOT)), Stream.of(spellings.split(" ")))
                .toList();
    }

    /** Stable; also names the picture. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text text() {
        return name;
    }

    /** By one of its spellings, or else by the longest Chinese one inside what was written: 「打一会儿篮球」. */
    public static Optional<Interest> of(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        Interest exact = Spellings.ALL.get(word);
        return exact == null ? inside(word) : Optional.of(exact);
    }

    /** Also of several words: 「星空和科学」 is one thing. */
    public static boolean isSpelling(String written) {
        return Spellings.ALL.containsKey(written.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Interest> inside(String word) {
        return Spellings.INSIDE.stream().filter(word::contains).findFirst().map(Spellings.ALL::get);
    }

    private static final class Spellings {

        static final Map<String, Interest> ALL = new HashMap<>();

        /** Longest first. */
        static final List<String> INSIDE;

        static {
            for (Interest interest : values()) {
                ALL.put(interest.key(), interest);
                interest.spellings.forEach(spelling -> ALL.putIfAbsent(spelling, interest));
            }
            INSIDE = ALL.keySet().stream()
                    .filter(spelling -> spelling.length() >= SHORTEST_INSIDE && isHan(spelling))
                    .sorted(Comparator.comparing(String::length).reversed().thenComparing(spelling -> spelling))
                    .toList();
        }

        private static boolean isHan(String spelling) {
            return Character.UnicodeScript.of(spelling.codePointAt(0)) == Character.UnicodeScript.HAN;
        }
    }
}
