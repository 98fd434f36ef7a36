package org.shoulashou.platform.sheets.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook, event by event. Declares nothing, fetches nothing, and knows elements by their local names. */
final class XmlPart {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Reader in;
    private final XMLStreamReader reader;
    private int event;

    XmlPart(InputStream in) throws IOException, XMLStreamException {
        this.in = TextEncoding.ofPart(in);
        this.reader = factory().createXMLStreamReader(this.in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw SheetProblems.UNSAFE.refusal();
        });
        return factory;
    }

    /** False at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) return false;
        event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
            throw SheetProblems.UNSAFE.refusal();
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** The characters up to the end of the present element. */
    String text(String element, int row) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            append(text, row);
        }
        return text.toString();
    }

    /** The runs of a rich text put together; how Chinese is spoken, which Excel may keep beside it, is left out. */
    String richText(String element, int row) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        boolean run = false;
        while (next() && !ends(element)) {
            if (starts("rPh") || ends("rPh")) spoken = !spoken;
            if (starts("t") || ends("t")) run = !run;
            if (run && !spoken) append(text, row);
        }
        return ESCAPED.matcher(text).replaceAll(match -> unescaped(match.group(1)));
    }

    void close() {
        try {
            reader.close();
            in.close();
        } catch (IOException | XMLStreamException closed) {
            // nothing is lost: it was only read
        }
    }

    private void append(StringBuilder text, int row) {
        if (event != XMLStreamConstants.CHARACTERS
                && event != XMLStreamConstants.CDATA
                && event != XMLStreamConstants.SPACE) return;
        if (text.length() + reader.getTextLength() > ReadingLimits.LONGEST_CELL)
            throw SheetProblems.CELL_TOO_LONG.refusal(row, ReadingLimits.LONGEST_CELL);
        text.append(reader.getText());
    }

    private static String unescaped(String hex) {
        char sign = (char) Integer.parseInt(hex, 16);
        return sign == '\\' || sign == '$' ? "\\" + sign : String.valueOf(sign);
    }
}
