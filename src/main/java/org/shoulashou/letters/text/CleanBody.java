package org.shoulashou.letters.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Takes from what an editor sends what may stand in a letter: paragraphs, lists, bold, italics, five inks, and pictures by
 * their ids. jsoup reads and drops everything that runs; the result is then written anew, tag by tag, from a closed
 * list, so that nothing comes through that nobody thought of.
 */
public final class CleanBody {

    /** Of marked-up text. More than any letter that may be kept. */
    public static final int MOST_SENT = 60_000;

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
        String bounded = sent.length() > MOST_SENT ? sent.substring(0, MOST_SENT) : sent;
        String known = Jsoup.clean(bounded, "", KNOWN, AS_WRITTEN);
        BodyWriter writer = new BodyWriter(pictures);
        Jsoup.parseBodyFragment(known).body().traverse(writer);
        return writer.written();
    }
}
