package org.shoulashou.coverage.bulletins.print;

/** {@code styles.xml} and {@code fontTable.xml}: fonts by the names that offices have, each with one that every PC has. */
final class DocxStyles {

    private static final String FANG_SONG = "仿宋_GB2312";
    private static final String TITLE_SONG = "方正小标宋简体";
    private static final String HEI = "黑体";
    private static final String KAI = "楷体_GB2312";
    private static final String SONG = "宋体";

    /** From line to line exactly, so that 22 of them fill the page whatever font is there. */
    private static final String LINE = "w:line=\"" + OfficePaper.linePitch() + "\" w:lineRule=\"exact\"";

    private static final String TWO_CHARACTERS = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";

    private DocxStyles() {}

    static String styles() {
        return Xml.HEAD + "<w:styles " + Xml.NAMESPACES + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + font(FANG_SONG, OfficePaper.BODY)
                        .replace("<w:sz ", "<w:spacing w:val=\"" + OfficePaper.characterSpace() + "\"/><w:sz ")
                + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" " + LINE
                + "/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "")
                + style("RedHead", "Red head", centred(1200, 120, 900), red(TITLE_SONG, 36))
                + style("Number", "Number", centred(0, 60, OfficePaper.linePitch()), "")
                + style("RedLine", "Red line", redLine(), "")
                + style("Title", "Title", centred(0, OfficePaper.linePitch(), 720), font(TITLE_SONG, OfficePaper.TITLE))
                + style("Addressed", "Addressed", "", "")
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/>" + TWO_CHARACTERS + "<w:outlineLvl w:val=\"0\"/>",
                        font(HEI, OfficePaper.BODY))
                + style(
                        "Heading2",
                        "heading 2",
                        "<w:keepNext/>" + TWO_CHARACTERS + "<w:outlineLvl w:val=\"1\"/>",
                        font(KAI, OfficePaper.BODY))
                + style("Body", "Body Text", TWO_CHARACTERS + "<w:jc w:val=\"both\"/>", "")
                + style(
                        "Signed",
                        "Signed",
                        "<w:keepNext/><w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>",
                        "")
                + style(
                        "Picture",
                        "Picture",
                        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\" w:line=\"240\""
                                + " w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                        "")
                + style("Caption", "caption", "<w:jc w:val=\"center\"/>", font(FANG_SONG, 12))
                + style(
                        "TableTitle",
                        "Table title",
                        "<w:keepNext/><w:spacing w:before=\"360\"" + " w:after=\"120\" " + LINE
                                + "/><w:jc w:val=\"center\"/>",
                        font(HEI, 14))
                + style("CellHead", "Cell head", cell("center"), font(HEI, OfficePaper.TABLE))
                + style("CellWords", "Cell words", cell("left"), font(FANG_SONG, OfficePaper.TABLE))
                + style("CellFigure", "Cell figure", cell("right"), font(FANG_SONG, OfficePaper.TABLE))
                + style("Note", "Note", cell("both"), font(FANG_SONG, OfficePaper.TABLE))
                + style("PageNumber", "page number", "", font(SONG, OfficePaper.PAGE_NUMBER))
                + tableStyle() + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\""
                + ("Normal".equals(id) ? " w:default=\"1\"" : "")
                + "><w:name w:val=\"" + name + "\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String font(String name, double points) {
        long halves = Math.round(points * 2);
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + name
                + "\" w:cs=\"Times New Roman\"/><w:sz w:val=\"" + halves + "\"/><w:szCs w:val=\"" + halves + "\"/>";
    }

    private static String red(String name, double points) {
        return font(name, points).replace("<w:sz ", "<w:color w:val=\"" + OfficePaper.RED + "\"/><w:sz ");
    }

    private static String centred(int before, int after, int line) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\" w:line=\"" + line
                + "\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>";
    }

    private static String redLine() {
        return "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"" + OfficePaper.RED
                + "\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"" + OfficePaper.linePitch()
                + "\" w:line=\"120\" w:lineRule=\"exact\"/>";
    }

    private static String cell(String side) {
        return "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"40\" w:after=\"40\" w:line=\"300\" w:lineRule=\"exact\"/><w:jc w:val=\""
                + side + "\"/>";
    }

    private static String tableStyle() {
        String line = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
        return "<w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:tblPr><w:tblBorders>"
                + "<w:top" + line + "<w:left" + line + "<w:bottom" + line + "<w:right" + line + "<w:insideH" + line
                + "<w:insideV" + line + "</w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
    }

    /** Where an office's own font is missing, the one that Windows has stands in. */
    static String fonts() {
        return Xml.HEAD + "<w:fonts " + Xml.NAMESPACES + ">" + font(FANG_SONG, "仿宋", "FangSong")
                + font(TITLE_SONG, SONG, "SimSun") + font(HEI, "SimHei", "SimHei") + font(KAI, "楷体", "KaiTi")
                + font(SONG, "SimSun", "SimSun") + "</w:fonts>";
    }

    private static String font(String name, String instead, String latin) {
        return "<w:font w:name=\"" + name + "\"><w:altName w:val=\"" + instead + "," + latin
                + "\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>";
    }
}
