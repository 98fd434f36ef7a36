package org.shoulashou.platform.sheets.reading;

import java.nio.charset.StandardCharsets;

/** What somebody sent: the name is only a hint, the content decides. */
public record SheetFile(String name, byte[] bytes) {

    /** What was copied out of a spreadsheet: tabs between cells. */
    public static SheetFile pasted(String text) {
        return new SheetFile("", text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isCalled(String extension) {
        return name.regionMatches(true, name.length() - extension.length(), extension, 0, extension.length());
    }
}
