package org.shoulashou.consent.board;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.consent.notices.Notice;
import org.shoulashou.consent.notices.Notice.NoticeText;
import org.shoulashou.consent.notices.Notice.Question;
import org.shoulashou.consent.notices.Notice.Section;
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

    private Paper of(BoardRow row, Paper before) {
        Paper paper = before.paragraph("学生：" + row.realName() + "　　编号：" + row.code(), STRONG)
                .heading(chinese.title());
        paper = both(paper, chinese.greeting(), beside == null ? null : beside.greeting());
        for (int i = 0; i < chinese.sections().size(); i++) {
            paper = section(paper, i);
        }
        paper = paper.subheading("请在每一项后面打勾，签名后交给班主任。");
        for (int i = 0; i < chinese.questions().size(); i++) {
            paper = question(paper, i).tickBoxes(BOXES);
        }
        return paper.signatures("监护人签名", "日期").paragraph("告知书第 " + version + " 版", SMALL);
    }

    private Paper section(Paper paper, int i) {
        Section section = chinese.sections().get(i);
        String other = beside == null ? null : inOne(beside.sections().get(i));
        return other == null
                ? paper.paragraph(section.heading(), STRONG).paragraph(section.text(), SMALL)
                : paper.sideBySide(inOne(section), other);
    }

    private Paper question(Paper paper, int i) {
        Question question = chinese.questions().get(i);
        String number = (i + 1) + ". ";
        String other = beside == null ? null : inOne(beside.questions().get(i));
        return other == null
                ? paper.paragraph(number + question.ask(), STRONG).paragraph(question.more(), SMALL)
                : paper.sideBySide(number + inOne(question), other);
    }

    private static Paper both(Paper paper, String first, @Nullable String second) {
        return second == null ? paper.paragraph(first, SMALL) : paper.sideBySide(first, second);
    }

    private static String inOne(Section section) {
        return section.heading() + " " + section.text();
    }

    private static String inOne(Question question) {
        return question.ask() + " " + question.more();
    }
}
