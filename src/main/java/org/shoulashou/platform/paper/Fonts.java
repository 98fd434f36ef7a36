package org.shoulashou.platform.paper;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fonts that travel with the program, read when the first page is printed. */
final class Fonts {

    private static @Nullable Fonts read;

    private final Map<Script, Face> regular = new EnumMap<>(Script.class);
    private final Map<Script, Face> strong = new EnumMap<>(Script.class);

    /** A font that is read after the processor is enabled is shaped by it: Han must not be, the others must. */
    private Fonts() {
        add(Script.HAN);
        if (!LayoutProcessor.isEnabled()) {
            LayoutProcessor.enableKernLiga();
            LayoutProcessor.setWriteActualText();
        }
        add(Script.ARABIC);
        add(Script.TIBETAN);
    }

    static synchronized Fonts read() {
        if (read == null) {
            read = new Fonts();
        }
        return read;
    }

    Face face(Script script, boolean bold) {
        return Objects.requireNonNull((bold ? strong : regular).get(script));
    }

    private void add(Script script) {
        regular.put(script, new Face(script, load(script.file(false))));
        strong.put(script, new Face(script, load(script.file(true))));
    }

    static BaseFont load(String file) {
        try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw missing("字体", "font", file);
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static IllegalStateException missing(String zh, String en, String file) {
        return new IllegalStateException("缺少打印用的" + zh + " " + file + "：请运行 mvn generate-resources，再试一次。 / The " + en
                + " " + file + " for printing is missing: run mvn generate-resources and try again.");
    }
}
