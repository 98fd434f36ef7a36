package org.shoulashou.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.sheets.Terms.Term;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;

class TermsTest {

    private static final Text PAIRED = new Text("已结对", "Paired");
    private static final Terms TERMS =
            new Terms(List.of(new Term(PAIRED, new Text("两边学校都确认。", "Both schools confirmed."))));
    private static final int MORE_THAN_IS_KEPT = 1_000;

    /** The rows are sent away while they are read, and the second sheet still comes behind them. */
    @Test
    void howTheFiguresOfAListAreCountedStandsOnASecondSheet() throws IOException {
        Sheet<Integer> sheet = Sheet.<Integer>named(new Text("数", "Numbers"))
                .sum(PAIRED, row -> row)
                .defining(TERMS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetWriter<>(sheet, Locale.ENGLISH).write(Flux.range(0, MORE_THAN_IS_KEPT), out);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<org.dhatim.fastexcel.reader.Sheet> all = book.getSheets().toList();
            assertThat(all)
                    .extracting(org.dhatim.fastexcel.reader.Sheet::getName)
                    .containsExactly("Numbers", "Definitions");
            assertThat(all.get(0).read()).hasSize(MORE_THAN_IS_KEPT + 2);
            assertThat(all.get(1).read().stream().map(TermsTest::words))
                    .containsExactly("Figure | How it is counted", "Paired | Both schools confirmed.");
        }
    }

    @Test
    void theyAreSaidInTheReadersLanguage() {
        Grid.Leaf leaf = TERMS.leaf(Locale.CHINESE);

        assertThat(leaf.name()).isEqualTo("口径");
        assertThat(leaf.rows().get(1)).extracting(Grid.Cell::value).containsExactly("已结对", "两边学校都确认。");
    }

    private static String words(Row row) {
        return row.getCellText(0) + " | " + row.getCellText(1);
    }
}
