package org.shoulashou.programme.browsing;

import java.util.Map;
import org.shoulashou.platform.text.Text;

/** A place with its name. */
record Named(String code, Text name) {

    static Named of(String code, Map<String, Text> names) {
        return new Named(code, names.getOrDefault(code, new Text(code, code)));
    }
}
