package org.shoulashou.accounts.proof;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.shoulashou.platform.text.Text;
import org.springframework.modulith.NamedInterface;

/** Three pictures in an order: what a child of seven can keep in mind. Drawn by the front end, printed on cards. */
@NamedInterface("pupils")
public enum PictureCode {
    SUN("太阳", "Sun"),
    MOON("月亮", "Moon"),
    STAR("星星", "Star"),
    CLOUD("云朵", "Cloud"),
    TREE("大树", "Tree"),
    FLOWER("花", "Flower"),
    FISH("小鱼", "Fish"),
    BIRD("小鸟", "Bird"),
    CAT("小猫", "Cat"),
    HORSE("小马", "Horse"),
    BOAT("小船", "Boat"),
    BICYCLE("自行车", "Bicycle"),
    KITE("风筝", "Kite"),
    BALL("皮球", "Ball"),
    BELL("铃铛", "Bell"),
    BOOK("书", "Book");

    public static final int LENGTH = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Text name;

    PictureCode(String zh, String en) {
        this.name = new Text(zh, en);
    }

    public Text text() {
        return name;
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static PictureCode of(String id) {
        return valueOf(id.toUpperCase(java.util.Locale.ROOT));
    }

    public static List<String> random() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> values()[RANDOM.nextInt(values().length)].id())
                .toList();
    }

    /** The form in which the code is hashed. */
    public static String secret(List<String> pictures) {
        return String.join("-", pictures);
    }
}
