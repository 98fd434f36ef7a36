package org.shoulashou.programme.browsing;

import java.util.Map;
import org.shoulashou.platform.text.Text;

/** A place with its name. */
record NamedPlace(String code, Text name) {

    static NamedPlace of(String code, Map<String, Text> names) {
        return new NamedPlace(code, names.getOrDefault(code, new Text(code, code)));
    }
}
