package org.shoulashou.coverage.definitions;

import org.shoulashou.platform.sheets.Terms.Term;
import org.shoulashou.platform.text.Text;

/**
 * How a figure is counted.
 *
 * @param measure by which the head of a column leads here
 */
public record Definition(String measure, Text name, Text definition) {

    Term term() {
        return new Term(name, definition);
    }
}
