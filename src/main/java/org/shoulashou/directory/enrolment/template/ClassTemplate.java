package org.shoulashou.directory.enrolment.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;

/**
 * An Excel file with headings in both languages, choices to click and an example that is not read back. Cells are
 * text, so that Excel makes neither 2015.1 of 2015.10 nor a date of a month.
 */
public final class ClassTemplate {

    private static final Text LIST = new Text("名单", "Class list");
    private static final Text HOW = new Text("说明", "How to fill it in");
    private static final String CHOICES = "choices";
    private static final String BRAND = "Shoulashou";
    private static final int HEADINGS = 0;
    private static final int EXAMPLE = 1;
    private static final int FIRST = 2;
    private static final String GREY = "808080";
    private static final String PALE = "F2F2F2";
    private static final String HEAD = "FCE4D6";

    private final int rows;

    /** @param rows to fill in */
    public ClassTemplate(int rows) {
        this.rows = rows;
    }

    public byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, BRAND, null)) {
            Worksheet list = book.newWorksheet(LIST.zh() + " " + LIST.en());
            Worksheet how = book.newWorksheet(HOW.zh() + " " + HOW.en());
            Worksheet choices = book.newWorksheet(CHOICES);
            choices.setVisibilityState(VisibilityState.HIDDEN);
            fillList(list, choices);
            explain(how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private void fillList(Worksheet list, Worksheet choices) {
        list.freezePane(1, FIRST);
        list.rowHeight(HEADINGS, 34);
        put(list, HEADINGS, 0, "序号\nNo.");
        put(list, EXAMPLE, 0, "示例（不读取）\nExample (not read)");
        list.width(0, 16);
        for (int column = 0; column < TemplateColumn.ALL.size(); column++) {
            fillColumn(list, choices, column + 1, TemplateColumn.ALL.get(column));
        }
        int last = TemplateColumn.ALL.size();
        list.range(HEADINGS, 0, HEADINGS, last)
                .style()
                .bold()
                .fillColor(HEAD)
                .wrapText(true)
                .set();
        list.range(EXAMPLE, 0, EXAMPLE, last)
                .style()
                .italic()
                .fontColor(GREY)
                .fillColor(PALE)
                .wrapText(true)
                .set();
        list.range(FIRST, 1, FIRST + rows - 1, last).style().format("@").set();
        for (int row = 0; row < rows; row++) {
            list.value(FIRST + row, 0, row + 1);
        }
    }

    private void fillColumn(Worksheet list, Worksheet choices, int column, TemplateColumn written) {
        Text heading = written.field().text();
        put(list, HEADINGS, column, heading.zh() + "\n" + heading.en());
        put(list, EXAMPLE, column, written.example());
        list.width(column, written.width());
        if (written.choices().isEmpty()) return;
        List<String> words = written.choices();
        for (int row = 0; row < words.size(); row++) {
            put(choices, row, column, words.get(row));
        }
        Range offered = choices.range(0, column, words.size() - 1, column);
        list.range(FIRST, column, FIRST + rows - 1, column)
                .validateWithList(offered)
                .allowBlank(true)
                .errorStyle(written.openly() ? DataValidationErrorStyle.INFORMATION : DataValidationErrorStyle.STOP)
                .showErrorMessage(!written.openly())
                .errorTitle("请从列表中选择 Choose from the list")
                .error("请点右边的箭头选择。 Click the arrow beside the cell and choose.");
    }

    private static void explain(Worksheet how) {
        how.width(0, 22);
        how.width(1, 60);
        how.width(2, 70);
        int row = 0;
        for (TemplateColumn column : TemplateColumn.ALL) {
            Text name = column.field().text();
            line(how, row++, name.zh() + " " + name.en(), column.explanation());
        }
        line(how, ++row, "不要填写 Leave out", TemplateColumn.LEAVE_OUT);
        line(how, ++row, PupilField.PEN_NAME.text().zh() + " Pen names", TemplateColumn.ABOUT_PEN_NAMES);
    }

    private static void line(Worksheet how, int row, String about, Text explanation) {
        put(how, row, 0, about);
        put(how, row, 1, explanation.zh());
        put(how, row, 2, explanation.en());
        how.range(row, 0, row, 2)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        how.style(row, 0).bold().wrapText(true).verticalAlignment("top").set();
    }

    private static void put(Worksheet page, int row, int column, String text) {
        page.inlineString(row, column, text);
    }
}
