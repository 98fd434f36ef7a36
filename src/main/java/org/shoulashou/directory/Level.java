package org.shoulashou.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shoulashou.platform.text.Text;

/** What kind of place; knows where such a place may lie and how its code is built on the code above it. */
public enum Level {
    COUNTRY(new Text("国家", "country"), "", new Text("只能是 \"CN\"", "\"CN\" and nothing else")),
    PROVINCE(new Text("省级", "province"), "[0-9]{2}", new Text("两位数字，例如 \"43\"", "two digits, such as \"43\"")),
    CITY(new Text("市州", "city"), "[0-9]{2}", new Text("上级代码加两位数字", "the code above and two digits")),
    COUNTY(
            new Text("县区", "county"),
            "[0-9]{2}|[0-9]{4}",
            new Text("六位数字，以上级代码开头", "six digits that begin with the code above")),
    TOWNSHIP(
            new Text("乡镇街道", "township"),
            "-[0-9]{2}",
            new Text("上级代码、连字符和两位序号", "the code above, a hyphen and two digits")),
    DIVISION(new Text("师", "division"), "[0-9]{2}", new Text("上级代码加两位数字", "the code above and two digits")),
    REGIMENT(
            new Text("团", "regiment"),
            "-[0-9]{1,3}",
            new Text("上级代码、连字符和团的编号", "the code above, a hyphen and the regiment's number"));

    /** The code of the one country, which no other code is built on. */
    public static final String COUNTRY_CODE = "CN";

    private static final Pattern COUNTY_CODE = Pattern.compile("[0-9]{6}");

    private final Text text;
    private final Pattern ending;
    private final Text codeRule;

    Level(Text text, String ending, Text codeRule) {
        this.text = text;
        this.ending = Pattern.compile(ending);
        this.codeRule = codeRule;
    }

    public static Optional<Level> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }

    public Text text() {
        return text;
    }

    /** In words, for whoever has to write one. */
    public Text codeRule() {
        return codeRule;
    }

    /** The levels of which a place may directly hold one of this level. */
    public List<Level> above() {
        return switch (this) {
            case COUNTRY -> List.of();
            case PROVINCE -> List.of(COUNTRY);
            case CITY, DIVISION -> List.of(PROVINCE);
            case COUNTY -> List.of(CITY, PROVINCE); // a municipality has no cities between
            case TOWNSHIP -> List.of(COUNTY);
            case REGIMENT -> List.of(DIVISION);
        };
    }

    /** Whether a place of this level directly below {@code parent} may have this code. */
    public boolean accepts(String code, String parent) {
        String trunk = this == PROVINCE ? "" : parent;
        boolean built = code.startsWith(trunk)
                && ending.matcher(code.substring(trunk.length())).matches();
        return switch (this) {
            case COUNTRY -> code.equals(COUNTRY_CODE);
            case COUNTY -> built && COUNTY_CODE.matcher(code).matches();
            default -> built;
        };
    }
}
