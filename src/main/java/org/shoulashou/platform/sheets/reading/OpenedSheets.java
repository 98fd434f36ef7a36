package org.shoulashou.platform.sheets.reading;

import java.util.List;

/** A file that proved to be a list: its sheets from left to right, hidden ones left out. */
public interface OpenedSheets {

    List<String> names();

    /** From the first row on; whoever asks closes them. */
    SheetRows rows(int sheet);
}
