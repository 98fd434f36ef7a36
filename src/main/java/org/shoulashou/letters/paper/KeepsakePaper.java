package org.shoulashou.letters.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.paper.Ink;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Type;

/** A correspondence as a child may keep it: every letter that arrived, oldest first, in its own script. */
final class KeepsakePaper {

    private static final Type SMALL = Type.of(9.5).in(Ink.INK_SOFT);
    private static final Type LETTER = Type.of(12);
    private static final double FREE_LINE = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private KeepsakePaper() {}

    /** @param pictures how many it holds; they stay in the house */
    record Kept(String from, @Nullable String theme, LocalDate arrived, String words, int pictures) {}

    static Paper of(String own, String friend, List<Kept> letters) {
        Paper paper = Paper.titled(own + "和" + friend + "的信", Locale.SIMPLIFIED_CHINESE)
                .withEdge(22)
                .heading(own + " · " + friend);
        for (Kept letter : letters) paper = with(paper, letter);
        return paper;
    }

    private static Paper with(Paper before, Kept letter) {
        String theme = letter.theme() == null ? "" : "《" + letter.theme() + "》　";
        Paper paper = before.gap(4).subheading(letter.from()).paragraph(theme + DAY.format(letter.arrived()), SMALL);
        for (String line : letter.words().split("\n")) {
            paper = line.isBlank() ? paper.gap(FREE_LINE) : paper.paragraph(line, LETTER);
        }
        return letter.pictures() == 0 ? paper : paper.paragraph("（信里还有 " + letter.pictures() + " 张图片）", SMALL);
    }
}
