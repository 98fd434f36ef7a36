package org.shoulashou.directory.regions;

import java.util.List;
import org.shoulashou.directory.Place;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The region tree as the files within the program have it, for commands that know no database. */
public final class WrittenTree {

    private static final String FILES = "classpath:matching-rules/places/*.yaml";

    private WrittenTree() {}

    public static List<Place> places() {
        return PlaceFiles.read(new PathMatchingResourcePatternResolver(), FILES).places();
    }
}
