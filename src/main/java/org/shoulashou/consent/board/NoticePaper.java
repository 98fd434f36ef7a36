package org.shoulashou.consent.board;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.consent.notices.Notice;
import org.shoulashou.consent.notices.Notice.NoticeText;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Type;

/**
 * The notice for each pupil of a class, to be signed by hand: Chinese, with another language beside it where one is
 * written, and at the top the code by which the signed paper is known again.
 */
final class NoticePaper {

    private static final Type SMALL = Type.of(9.5);
    private static final Type STRONG = Type.of(11).bold();
    private static final List<String> BOXES = List.of("同意", "不同意");

    private static final double CODE_SIDE = 24;
    private static final String TO_PHOTOGRAPH = "老师：请把这一整页拍清楚，包括这个方码，照片会自动归到这位学生名下。";

    private final NoticeText chinese;
    private final @Nullable NoticeText beside;
    private final int version;

    /** @param lang the language beside the Chinese; left out where the notice is not written in it */
    NoticePaper(Notice notice, @Nullable String lang) {
        this.chinese = notice.texts().get(0);
        this.beside = notice.texts().stream()
                .filter(text -> text.lang().equals(lang) && !text.lang().equals(chinese.lang()))
                .findFirst()
                .orElse(null);
        this.version = notice.version();
    }

    Paper of(List<BoardRow> rows) {
        Paper paper = Paper.titled(chinese.title(), Locale.SIMPLIFIED_CHINESE).withEdge(16);
        for (BoardRow row : rows) {
            paper = of(row, paper).newPage();
        }
        return paper;
    }

    /** First what the family keeps, then on a page of its own what it signs and gives back. */
    private Paper of(BoardRow row, Paper before) {
        Paper paper = both(before.heading(chinese.title()), NoticeText::greeting);
        for (int i = 0; i < chinese.sections().size(); i++) {
            int at = i;
            paper = told(
                    paper,
                    text -> heading(text, at),
                    text -> text.sections().get(at).text());
        }
        for (int i = 0; i < chinese.questions().size(); i++) {
            int at = i;
            paper = told(
                    paper,
                    text -> text.questions().get(at).title(),
                    text -> text.questions().get(at).more());
        }
        return answers(row, paper.newPage());
    }

    private Paper answers(BoardRow row, Paper before) {
        Paper paper = before.heading("请签名后交回这一页")
                .paragraph("学生：" + row.realName() + "　　编号：" + row.code() + "　　告知书第 " + version + " 版", STRONG)
                .paragraph("每一项请选一个，同意和不同意一样好。", SMALL);
        for (int i = 0; i < chinese.questions().size(); i++) {
            int at = i;
            paper = both(
                            paper,
                            text -> (at + 1) + ". " + text.questions().get(at).ask())
                    .tickBoxes(BOXES);
        }
        return paper.signatures("监护人签名", "日期").gap(4).qrCode(row.code(), CODE_SIDE, TO_PHOTOGRAPH);
    }

    /** What it is about and what is said of it: in one paragraph where two languages stand side by side. */
    private Paper told(Paper paper, Function<NoticeText, String> about, Function<NoticeText, String> said) {
        return beside == null
                ? paper.paragraph(about.apply(chinese), STRONG).paragraph(said.apply(chinese), SMALL)
                : both(paper, text -> about.apply(text) + " · " + said.apply(text));
    }

    private Paper both(Paper paper, Function<NoticeText, String> words) {
        return beside == null
                ? paper.paragraph(words.apply(chinese))
                : paper.sideBySide(words.apply(chinese), words.apply(beside));
    }

    private static String heading(NoticeText text, int at) {
        return text.sections().get(at).heading();
    }
}
