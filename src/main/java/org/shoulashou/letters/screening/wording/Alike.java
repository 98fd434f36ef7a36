package org.shoulashou.letters.screening.wording;

import java.util.List;

/** Characters that mean nearly the same, and are read as the first of them: what is learned of one holds for all. */
final class Alike {

    private static final List<String> CLASSES =
            List.of("妈爸爹娘", "爷奶婆姥", "哥姐弟妹", "叔伯舅姨姑婶", "我俺咱", "你您妳", "他她它", "别甭勿莫", "啊呀呢吧嘛呗啦哦哟噢喔", "元块");

    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) TABLE[c] = (char) c;
        for (String alike : CLASSES) {
            for (char c : alike.toCharArray()) TABLE[c] = alike.charAt(0);
        }
    }

    private Alike() {}

    static char of(char c) {
        return TABLE[c];
    }

    static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) chars[i] = of(chars[i]);
        return new String(chars);
    }
}
