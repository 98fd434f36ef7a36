package org.shoulashou.platform.sheets.reading;

import java.util.List;

/** Opens what somebody sent, or refuses it and says why. Works the processor: not for event loops. */
public final class SheetReader {

    private final ReadingLimits limits;

    public SheetReader(ReadingLimits limits) {
        this.limits = limits;
    }

    public OpenedSheets open(SheetFile file) {
        if (file.bytes().length > limits.file().toBytes())
            throw SheetProblems.TOO_LARGE.refusal(limits.file().toMegabytes());
        return switch (FileKind.of(file)) {
            case ZIP -> Workbook.open(file.bytes(), limits);
            case TEXT -> new OneText(file, limits);
        };
    }

    private record OneText(SheetFile file, ReadingLimits limits) implements OpenedSheets {

        @Override
        public List<String> names() {
            return List.of(file.name());
        }

        @Override
        public SheetRows rows(int sheet) {
            return Broken.guard(() -> new DelimitedRows(TextEncoding.reader(file.bytes()), limits));
        }
    }
}
