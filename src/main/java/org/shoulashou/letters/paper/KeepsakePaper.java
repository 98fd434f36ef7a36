package org.shoulashou.letters.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.paper.Ink;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Type;

/** A correspondence as a child may keep it: every letter that arrived, oldest first, in its own script, with its pictures. */
final class KeepsakePaper {

    private static final Type SMALL = Type.of(9.5).in(Ink.INK_SOFT);
    private static final Type LETTER = Type.of(12);
    private static final double FREE_LINE = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private KeepsakePaper() {}

    /**
     * @param words    absent where the letter was erased, or can be opened by nobody any more
     * @param unshown  how many pictures could not be printed
     */
    record Kept(
            String from,
            @Nullable String theme,
            LocalDate arrived,
            @Nullable String words,
            List<Photo> pictures,
            int unshown) {}

    record Photo(byte[] jpeg, int wide, int high) {}

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
        String words = letter.words();
        if (words == null) return paper.paragraph("（这封信已经打不开了，这里只留下它的日子）", SMALL);
        for (String line : words.split("\n")) {
            paper = line.isBlank() ? paper.gap(FREE_LINE) : paper.paragraph(line, LETTER);
        }
        for (Photo photo : letter.pictures()) paper = paper.photograph(photo.jpeg(), photo.wide(), photo.high());
        return letter.unshown() == 0 ? paper : paper.paragraph("（信里还有 " + letter.unshown() + " 张图片）", SMALL);
    }
}
