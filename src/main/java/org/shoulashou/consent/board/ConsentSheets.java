package org.shoulashou.consent.board;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.What;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;

/** Consents as Excel files: a class for its school, and one pupil's record. */
public final class ConsentSheets {

    private static final Text YES = new Text("同意", "Yes");
    private static final Text NO = new Text("不同意", "No");

    static final Sheet<BoardRow> BOARD = board();

    /** Every word that was said, oldest first. */
    public static final Sheet<Given> RECORD = record();

    private ConsentSheets() {}

    private static Sheet<BoardRow> board() {
        Sheet<BoardRow> sheet = Sheet.<BoardRow>named(new Text("知情同意", "Consents"))
                .text(new Text("姓名", "Name"), BoardRow::realName)
                .text(new Text("笔名", "Pen name"), BoardRow::penName)
                .bilingual(new Text("状态", "State"), row -> row.standing().text());
        for (What what : What.values()) {
            sheet = sheet.bilingual(what.text(), row -> answer(row.answers(), what));
        }
        return sheet.time(new Text("最近回答", "Answered"), BoardRow::answeredAt)
                .time(new Text("最近征求", "Asked"), BoardRow::askedAt)
                .number(new Text("提醒次数", "Reminders"), BoardRow::reminders);
    }

    private static Sheet<Given> record() {
        Sheet<Given> sheet = Sheet.<Given>named(new Text("知情同意记录", "Record of consents"))
                .time(new Text("时间", "When"), Given::at)
                .bilingual(new Text("方式", "How"), word -> word.how().text())
                .number(new Text("告知书版本", "Version of the notice"), Given::notice);
        for (What what : What.values()) {
            sheet = sheet.bilingual(what.text(), word -> answer(word.answers(), what));
        }
        return sheet.text(new Text("签名日期", "Signed on"), word -> onPaper(word, Given.Signed::signedOn))
                .text(
                        new Text("登记人", "Entered by"),
                        word -> onPaper(word, signed -> signed.recordedBy().name()))
                .text(new Text("确认人", "Confirmed by"), ConsentSheets::confirmedBy)
                .number(new Text("照片", "Photographs"), word ->
                        (long) word.photographs().size())
                .text(new Text("照片的 SHA-256", "SHA-256 of the photographs"), ConsentSheets::photographs);
    }

    private static @Nullable Text answer(Map<What, Boolean> answers, What what) {
        Boolean answer = answers.get(what);
        return answer == null ? null : answer ? YES : NO;
    }

    private static @Nullable String onPaper(Given word, java.util.function.Function<Given.Signed, String> what) {
        Given.Signed signed = word.paper();
        return signed == null ? null : what.apply(signed);
    }

    /** The picture itself stays where it is sealed; by this it can be told whether a copy is the same. */
    private static String photographs(Given word) {
        return word.photographs().stream().map(PaperPage::sha256).collect(Collectors.joining(" "));
    }

    private static @Nullable String confirmedBy(Given word) {
        Given.Hand hand = word.confirmedBy();
        return hand == null ? null : hand.name();
    }
}
