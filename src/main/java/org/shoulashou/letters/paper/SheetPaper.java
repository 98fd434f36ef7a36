package org.shoulashou.letters.paper;

import java.util.List;
import java.util.Locale;
import org.shoulashou.platform.paper.Ink;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Type;

/** Sheets to write on by hand. The pen name stands on a strip to cut off; on the sheet itself is a code and no name. */
final class SheetPaper {

    private static final Type SMALL = Type.of(9).in(Ink.INK_SOFT);
    private static final Type NAME = Type.of(10).bold();
    private static final double CODE_SIDE = 24;
    private static final String TO_PHOTOGRAPH = "写好以后交给老师。老师：请把这一整页拍清楚，包括这个方码，信会自动放到这位学生名下。";

    private SheetPaper() {}

    record Sheet(String penName, String theme, String code) {}

    static Paper of(List<Sheet> sheets) {
        Paper paper = Paper.titled("信纸", Locale.SIMPLIFIED_CHINESE).withEdge(18);
        for (Sheet sheet : sheets) {
            paper = paper.paragraph(sheet.penName() + "　✂ 发给学生前请沿这里裁下", NAME)
                    .heading(sheet.theme())
                    .qrCode(sheet.code(), CODE_SIDE, TO_PHOTOGRAPH)
                    .paragraph("不写真名、电话、地址，只写笔名。", SMALL)
                    .newPage();
        }
        return paper;
    }
}
