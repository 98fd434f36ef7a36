package org.shoulashou.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shoulashou.platform.text.Text;

/** A few places to test with, built from their codes: {@code Region.at("CN", "65", "6504", "650402")}. */
public final class Region {

    private static final List<Level> LEVELS =
            List.of(Level.COUNTRY, Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWNSHIP);

    private Region() {}

    public static Place at(String... fromOutside) {
        String code = fromOutside[fromOutside.length - 1];
        return named(new Text("地点" + code, "Place " + code), fromOutside);
    }

    public static Place named(Text names, String... fromOutside) {
        List<String> line = new ArrayList<>();
        Arrays.stream(fromOutside).forEach(code -> line.add(0, code));
        return Place.of(line.get(0), LEVELS.get(line.size() - 1), names, line);
    }
}
