package org.shoulashou.coverage.bulletins.examples;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * A good example as a bulletin tells it now.
 *
 * @param gone what stands in its place when a family or the school does not agree any more; then it has no words
 */
public record ToldExample(
        String id, String title, String words, @Nullable Text gone) {

    private static final Text WITHDRAWN = new Text("一个事例已撤回", "An example was withdrawn");

    static ToldExample of(GoodExample example) {
        return new ToldExample(example.id(), example.title(), example.words(), null);
    }

    static ToldExample withdrawn(String id) {
        return new ToldExample(id, "", "", WITHDRAWN);
    }
}
