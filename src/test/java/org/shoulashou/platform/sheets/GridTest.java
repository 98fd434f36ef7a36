package org.shoulashou.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Grid.Look;
import org.shoulashou.platform.text.Text;

class GridTest {

    @TempDir
    Path folder;

    private static byte[] written() {
        List<List<Cell>> rows = List.of(
                List.of(Cell.of(0, "Tasks", Look.TITLE).over(3, 1)),
                List.of(
                        Cell.of(0, 12, Look.NUMBER),
                        Cell.of(1, 30.5, Look.NUMBER),
                        Cell.of(2, new Formula("SUM(A2:B2)"), Look.SUM)),
                List.of(Cell.of(0, "=1+1", Look.TEXT)));
        Grid grid = new Grid(new Text("表", "Table"), List.of(new Leaf("a/b", 1, List.of(9, 9, 9), rows)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GridWriter(grid).write(out);
        return out.toByteArray();
    }

    private String part(String name) throws IOException {
        Path saved = Files.write(folder.resolve("saved.xlsx"), written());
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void numbersAreNumbersSumsAreFormulasAndTypedTextIsNeither() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written()))) {
            List<Row> rows = book.getFirstSheet().read();

            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(2).getFormula()).isEqualTo("SUM(A2:B2)");
            assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void theHeadsArePrintedOnEveryPageOfA4() throws IOException {
        assertThat(part("xl/worksheets/sheet1.xml"))
                .contains("orientation=\"landscape\"", "paperSize=\"9\"", "fitToWidth=\"1\"", "mergeCell");
        assertThat(part("xl/workbook.xml")).contains("Print_Titles");
    }

    @Test
    void cellsAreNamedAsExcelNamesThem() {
        assertThat(Grid.cellName(6, 2)).isEqualTo("C7");
        assertThat(Grid.cellName(0, 26)).isEqualTo("AA1");
        assertThat(Grid.cellName(0, 701)).isEqualTo("ZZ1");
    }
}
