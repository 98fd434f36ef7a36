package org.shoulashou.platform.sheets.reading;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of one sheet, read while they are asked for; only the present one is held. */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {

    @Override
    void close();

    default Stream<SheetRow> stream() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, order), false)
                .onClose(this::close);
    }
}
