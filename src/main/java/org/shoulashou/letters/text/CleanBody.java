package org.shoulashou.letters.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Takes from what an editor sends what may stand in a letter: paragraphs, lists, bold, italics, five inks, and pictures by
 * their ids. jsoup reads and drops everything that runs; the result is then written anew, tag by tag, from a closed
 * list, so that nothing comes through that nobody thought of. Nothing is cut off here: what is shown is what was screened.
 */
public final class CleanBody {

    /** Of marked-up text as an editor sends it. */
    public static final int MOST_SENT = 60_000;

    /** Of marked-up text of our own making, in which a paragraph of one sign takes seven times as much as it was sent with. */
    public static final int MOST_KEPT = 160_000;

    private static final Safelist KNOWN = new Safelist()
            .addTags("p", "div", "h1", "h2", "h3", "h4", "blockquote", "br", "strong", "b", "em", "i")
            .addTags("ul", "ol", "li", "span", "figure")
            .addAttributes("p", "lang", "dir")
            .addAttributes("span", "class")
            .addAttributes("figure", "data-picture");
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    private CleanBody() {}

    /** @param pictures ids of those that belong to the letter; others are left out */
    public static WrittenBody of(String sent, Set<String> pictures) {
        String known = Jsoup.clean(sent, "", KNOWN, AS_WRITTEN);
        BodyWriter writer = new BodyWriter(pictures);
        Jsoup.parseBodyFragment(known).body().traverse(writer);
        return writer.written();
    }
}
