package org.shoulashou.coverage.bulletins.print;

import java.util.stream.Collectors;

/** Writes the body of a Word document, paragraph by paragraph. */
final class Xml {

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder written = new StringBuilder();

    Xml raw(String xml) {
        written.append(xml);
        return this;
    }

    /** In a style of {@code styles.xml}; line breaks that somebody typed begin paragraphs of their own. */
    Xml paragraphs(String style, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(style, line.strip()));
        return this;
    }

    Xml paragraph(String style, String text) {
        written.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(text);
        written.append("</w:p>");
        return this;
    }

    private void run(String text) {
        written.append("<w:r><w:t xml:space=\"preserve\">")
                .append(escaped(text))
                .append("</w:t></w:r>");
    }

    /** What XML cannot hold at all is left out: a pasted control character must not make a file that nobody opens. */
    static String escaped(String text) {
        return text.codePoints().filter(Xml::isAllowed).mapToObj(Xml::escaped).collect(Collectors.joining());
    }

    private static String escaped(int point) {
        return switch (point) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> Character.toString(point);
        };
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
