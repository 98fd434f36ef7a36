package org.shoulashou.platform.sheets.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that a workbook keeps once for all its cells, read only as far as somebody asks. */
final class SharedStrings {

    private final ZipParts parts;
    private final String name;
    private final List<String> texts = new ArrayList<>();
    private @Nullable XmlPart xml;

    SharedStrings(ZipParts parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    String get(int index, int row) throws IOException, XMLStreamException {
        if (xml == null) {
            xml = new XmlPart(parts.open(name));
        }
        while (texts.size() <= index) {
            if (!xml.next()) throw SheetProblems.DAMAGED.refusal();
            if (xml.starts("si")) texts.add(xml.richText("si", row));
        }
        return texts.get(index);
    }
}
