package org.shoulashou.platform.paper;

import java.awt.Color;
import java.util.Locale;

/** The colours of the pages on screen, by the names that they have in {@code tokens.css}. */
public enum Ink {
    INK(0x2a2320),
    INK_SOFT(0x5f534a),
    LINE(0xe2d5c0),
    LINE_STRONG(0x8c7c69),
    PAPER(0xfaf4e8),
    PAPER_RAISED(0xfffdf9),
    PERSIMMON(0xb93c17),
    PERSIMMON_SOFT(0xfbe6da),
    LAKE(0x12646f),
    /** Of the heads of office papers; no page on screen has it. */
    OFFICE_RED(0xe60012);

    private final Color colour;

    Ink(int colour) {
        this.colour = new Color(colour);
    }

    Color colour() {
        return colour;
    }

    String token() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
