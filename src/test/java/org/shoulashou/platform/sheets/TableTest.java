package org.shoulashou.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.text.Text;

class TableTest {

    private static final Text TITLE = new Text("表", "Table");
    private static final Text NOTE = new Text("说明", "Note");
    private static final List<Text> HEADS =
            List.of(new Text("日期", "Day"), new Text("甲", "One"), new Text("乙", "Other"), new Text("丙", "Third"));

    private static Table table() {
        return Table.titled(TITLE, NOTE, HEADS, Locale.ENGLISH);
    }

    @Test
    void aSumStandsUnderNumbersAndNeverUnderAColumnThatSaysAText() {
        Leaf leaf = table().row(LocalDate.of(2026, 9, 7), 3, "<5", 1)
                .row(LocalDate.of(2026, 9, 14), 4, 6, null)
                .sums(1, 2)
                .leaf(TITLE, List.of(12, 8, 8, 8));

        assertThat(leaf.rows().get(5))
                .extracting(Cell::value)
                .containsExactly("Sum", new Formula("SUM(B4:B5)"), null, null);
    }

    @Test
    void nothingIsAddedWhereThereIsNoRow() {
        assertThat(table().sums(1, 3).leaf(TITLE, List.of()).rows()).hasSize(3);
    }

    @Test
    void titleAndHeadsArePrintedOnEveryPage() {
        assertThat(table().leaf(TITLE, List.of()).heads()).isEqualTo(3);
        assertThat(Table.titled(TITLE, null, HEADS, Locale.ENGLISH)
                        .leaf(TITLE, List.of())
                        .heads())
                .isEqualTo(2);
    }

    @Test
    void aDayIsADayForExcel() throws IOException {
        Leaf leaf = table().row(LocalDate.of(2026, 9, 7), 3, 4, 5).leaf(TITLE, List.of(12, 8, 8, 8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GridWriter(new Grid(TITLE, List.of(leaf))).write(out);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().read().get(3).getCellAsDate(0))
                    .contains(LocalDate.of(2026, 9, 7).atStartOfDay());
        }
    }
}
