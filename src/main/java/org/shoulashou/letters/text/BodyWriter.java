package org.shoulashou.letters.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a body anew while it walks what was sent. Paragraphs hold words, list items hold paragraphs, pictures stand between. */
final class BodyWriter implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "h1", "h2", "h3", "h4", "blockquote");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> INKS = Set.of("ink-blue", "ink-green", "ink-plum", "ink-brown");
    private static final int MOST_NESTED_LISTS = 2;
    private static final String BLANK = "<p lang=\"zh\" dir=\"ltr\"></p>";

    private final Set<String> pictures;
    private final Set<String> placed = new HashSet<>();
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private StringBuilder words = new StringBuilder();
    private StringBuilder line = new StringBuilder();
    private boolean open;
    private boolean itemOpen;
    private boolean filled;
    private boolean begun;
    private int blanks;
    private String lang = "";
    private String dir = "";

    BodyWriter(Set<String> pictures) {
        this.pictures = pictures;
    }

    private record Mark(Node node, String start, String end) {}

    WrittenBody written() {
        closeParagraph();
        String full = html.toString().replace("<ul></ul>", "").replace("<ol></ol>", "");
        return new WrittenBody(full, plain.toString());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            begin(element, element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            if (name.equals("p") && !filled && lists.isEmpty()) blanks++;
            filled = true;
            closeParagraph();
        } else if (name.equals("li")) {
            closeItem();
        } else if (LISTS.contains(name)) {
            endList();
        } else {
            endMark(node);
        }
    }

    private void begin(Element element, String name) {
        if (PARAGRAPHS.contains(name)) {
            closeParagraph();
            filled = false;
            lang = element.attr("lang");
            dir = element.attr("dir");
        } else if (LISTS.contains(name)) {
            beginList(name);
        } else {
            beginInside(element, name);
        }
    }

    private void beginInside(Element element, String name) {
        switch (name) {
            case "br" -> {
                openParagraph();
                words.append("<br>");
                line.append('\n');
            }
            case "li" -> closeItem();
            case "strong", "b" -> beginMark(element, "<strong>", "</strong>");
            case "em", "i" -> beginMark(element, "<em>", "</em>");
            case "span" -> beginInk(element);
            case "figure" -> place(element.attr("data-picture"));
            default -> {}
        }
    }

    private void write(String text) {
        String plainly = text.replace('\u00a0', ' ').replaceAll("[\\r\\n\\t]+", " ");
        if (!open && plainly.isBlank()) return;
        openParagraph();
        words.append(Entities.escape(plainly));
        line.append(plainly);
    }

    private void beginMark(Element element, String start, String end) {
        boolean marked = marks.stream().anyMatch(mark -> mark.start().equals(start));
        if (marked) return;
        marks.addLast(new Mark(element, start, end));
        if (open) words.append(start);
    }

    private void beginInk(Element element) {
        String ink = element.className();
        boolean inked = marks.stream().anyMatch(mark -> mark.start().startsWith("<span"));
        if (inked || !INKS.contains(ink)) return;
        beginMark(element, "<span class=\"" + ink + "\">", "</span>");
    }

    private void endMark(Node node) {
        Mark last = marks.peekLast();
        if (last == null || last.node() != node) return;
        marks.removeLast();
        if (open) words.append(last.end());
    }

    private void openParagraph() {
        if (open) return;
        open = true;
        filled = true;
        marks.forEach(mark -> words.append(mark.start()));
    }

    private void closeParagraph() {
        if (open) {
            marks.descendingIterator().forEachRemaining(mark -> words.append(mark.end()));
            writeParagraph();
        }
        open = false;
        words = new StringBuilder();
        line = new StringBuilder();
        lang = "";
        dir = "";
    }

    private void writeParagraph() {
        writeBlanks();
        ScriptOfParagraph.Written written = ScriptOfParagraph.of(line.toString(), lang, dir);
        if (!lists.isEmpty() && !itemOpen) {
            html.append("<li>");
            itemOpen = true;
        }
        html.append("<p lang=\"").append(written.lang()).append("\" dir=\"").append(written.dir());
        html.append("\">").append(words).append("</p>");
        newLine();
        plain.append(line);
    }

    /** A line left free is part of how a letter looks; those after the last word are none. */
    private void writeBlanks() {
        for (; blanks > 0; blanks--) {
            html.append(BLANK);
            newLine();
        }
    }

    /** Places that are marked are counted in the plain text: it begins a new line exactly where a paragraph begins. */
    private void newLine() {
        if (begun) plain.append('\n');
        begun = true;
    }

    private void closeItem() {
        closeParagraph();
        if (itemOpen) html.append("</li>");
        itemOpen = false;
    }

    /** A list inside an item ends the item: lists stand one after the other, never one in the other. */
    private void beginList(String name) {
        closeItem();
        writeBlanks();
        if (!lists.isEmpty()) html.append("</").append(lists.peekLast()).append('>');
        lists.addLast(lists.size() < MOST_NESTED_LISTS ? name : "ul");
        html.append('<').append(lists.peekLast()).append('>');
    }

    private void endList() {
        closeItem();
        String ended = lists.pollLast();
        if (ended == null) return;
        html.append("</").append(ended).append('>');
        if (!lists.isEmpty()) html.append('<').append(lists.peekLast()).append('>');
    }

    private void place(String picture) {
        if (!pictures.contains(picture) || !lists.isEmpty() || !placed.add(picture)) return;
        closeParagraph();
        filled = true;
        writeBlanks();
        html.append("<figure data-picture=\"").append(Entities.escape(picture)).append("\"></figure>");
    }
}
