package org.shoulashou.letters.text;

/**
 * A clean body.
 *
 * @param html  of our own making: nothing in it was copied from what was sent but its words
 * @param plain the paragraphs joined with line feeds; places that the screens mark are counted in it
 */
public record WrittenBody(String html, String plain) {

    public static final WrittenBody EMPTY = new WrittenBody("", "");

    /** As children count: every sign, but no empty space. */
    public int length() {
        return (int)
                plain.codePoints().filter(sign -> !Character.isWhitespace(sign)).count();
    }
}
