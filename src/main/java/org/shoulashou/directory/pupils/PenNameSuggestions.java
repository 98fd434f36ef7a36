package org.shoulashou.directory.pupils;

import java.util.List;
import java.util.stream.IntStream;

/** Friendly pen names for those who have none: the same seed suggests the same ones. */
public final class PenNameSuggestions {

    private static final List<String> FIRST = List.of(
            "云上的", "会唱歌的", "爱笑的", "山那边的", "雨后的", "月光下的", "勇敢的", "慢慢走的", "亮晶晶的", "草原上的", "沙漠里的", "江边的", "早起的", "吹口哨的",
            "带伞的", "爱看书的");
    private static final List<String> SECOND = List.of(
            "鱼", "小雨点", "蒲公英", "小骆驼", "小羊", "向日葵", "红柳", "小松鼠", "萤火虫", "小帆船", "风筝", "小石榴", "星星", "小牦牛", "荷叶", "小麻雀",
            "葡萄");
    private static final int STEP = 37; // shares no factor with 16 × 17, so that every pair comes once

    private PenNameSuggestions() {}

    public static List<String> suggest(long seed, int count, String realName, PenNames taken) {
        return IntStream.iterate(0, turn -> turn + 1)
                .mapToObj(turn -> name(seed, turn))
                .filter(name -> taken.faultOf(name, realName).isEmpty())
                .limit(count)
                .toList();
    }

    /** After all pairs have had their turn they come again with a number behind. */
    private static String name(long seed, int turn) {
        int pairs = FIRST.size() * SECOND.size();
        int pair = (int) Math.floorMod(seed * 31 + (long) turn * STEP, (long) pairs);
        String name = FIRST.get(pair % FIRST.size()) + SECOND.get(pair / FIRST.size());
        return turn < pairs ? name : name + (turn / pairs + 1);
    }
}
