package org.shoulashou.platform.sheets.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What a file is by its content, whatever its name says. */
enum FileKind {
    ZIP,
    TEXT;

    private static final List<String> COMPOUND = List.of("D0CF11E0");

    /** PDF, pictures, archives, programs: what people pick by mistake. */
    private static final List<String> FOREIGN = List.of(
            "25504446",
            "89504E47",
            "FFD8FF",
            "47494638",
            "424D",
            "52494646",
            "526172",
            "377ABC",
            "1F8B",
            "4D5A90",
            "7F454C46",
            "49492A00",
            "4D4D002A",
            "7B5C727466",
            "504B0506",
            "504B0708");

    private static final List<String> UTF_16 = List.of("FFFE", "FEFF");

    static FileKind of(SheetFile file) {
        byte[] bytes = file.bytes();
        if (bytes.length == 0) throw SheetProblems.EMPTY.refusal();
        if (begins(bytes, List.of("504B0304"))) return ZIP;
        if (begins(bytes, COMPOUND)) throw compound(file).refusal();
        if (begins(bytes, FOREIGN) || isMarkup(bytes)) throw SheetProblems.NOT_A_SHEET.refusal();
        if (!begins(bytes, UTF_16) && isBinary(bytes)) throw SheetProblems.NOT_A_SHEET.refusal();
        return TEXT;
    }

    /** The old Office container holds Word files, old Excel files, and encrypted new ones. */
    private static SheetProblems compound(SheetFile file) {
        if (holds(file.bytes(), "EncryptedPackage")) return SheetProblems.PROTECTED;
        if (holds(file.bytes(), "WordDocument")) return SheetProblems.NOT_A_SHEET;
        if (holds(file.bytes(), "Workbook") || holds(file.bytes(), "Book")) return SheetProblems.OLD_EXCEL;
        if (file.isCalled(".xlsx")) return SheetProblems.PROTECTED;
        return file.isCalled(".xls") ? SheetProblems.OLD_EXCEL : SheetProblems.NOT_A_SHEET;
    }

    private static boolean begins(byte[] bytes, List<String> signatures) {
        return signatures.stream()
                .map(HexFormat.of()::parseHex)
                .anyMatch(signature -> bytes.length >= signature.length
                        && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length));
    }

    /** Many school systems export a web page under the name of a spreadsheet. */
    private static boolean isMarkup(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading();
        return start.matches("(?s)<[?!a-zA-Z].*");
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte each : bytes) {
            if (each >= 0
                    && each < 0x20
                    && each != '\t'
                    && each != '\n'
                    && each != '\r'
                    && each != 0x0B
                    && each != 0x0C) return true;
        }
        return false;
    }

    private static boolean holds(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length))
                return true;
        }
        return false;
    }
}
