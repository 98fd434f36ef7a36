package org.shoulashou.platform.paper;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;

/** One script in one weight. */
record Face(Script script, BaseFont font) {

    boolean has(int point) {
        return font.charExists(point);
    }

    float sizeIn(Type type) {
        return type.size() * script.scale();
    }

    float width(String text, float size) {
        if (!script.shaped() || text.isEmpty()) {
            return font.getWidthPoint(text, size);
        }
        var glyphs = LayoutProcessor.computeGlyphVector(font, size, text);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** From the top of a line to the letters' foot. */
    float above(float size) {
        float ascent = font.getFontDescriptor(BaseFont.ASCENT, size);
        float descent = -font.getFontDescriptor(BaseFont.DESCENT, size);
        return (size * script.leading() - ascent - descent) / 2 + ascent;
    }

    float below(float size) {
        return size * script.leading() - above(size);
    }
}
