package org.shoulashou.platform.sheets.reading;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which a file is refused before anybody looks at what its rows say. */
enum SheetProblems implements ProblemKind {
    NOT_A_SHEET(
            "platform.sheet-wrong-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("这不是能读的表格文件", "This file is no list that can be read"),
            new Text(
                    "请在 Excel 或 WPS 里打开名单，选“另存为”，类型选“Excel 工作簿（.xlsx）”，再上传；也可以直接复制单元格粘贴过来。",
                    "Open the list in Excel or WPS, choose \"Save as\" with the type \"Excel workbook (.xlsx)\" and upload"
                            + " that; or copy the cells and paste them here.")),
    OLD_EXCEL(
            "platform.sheet-old-excel",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("这是旧版 Excel 文件（.xls）", "This is an old Excel file (.xls)"),
            new Text(
                    "请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿（.xlsx）”，再上传。",
                    "Open it in Excel or WPS, choose \"Save as\" with the type \"Excel workbook (.xlsx)\", then upload"
                            + " that.")),
    PROTECTED(
            "platform.sheet-protected",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文件设了密码", "The file is protected by a password"),
            new Text(
                    "请在 Excel 或 WPS 里打开，去掉打开密码，保存后再上传。不要把密码告诉我们。",
                    "Open it in Excel or WPS, remove its password, save it and upload it again. Do not tell us the"
                            + " password.")),
    MACROS(
            "platform.sheet-macros",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文件里带有宏", "The file holds macros"),
            new Text(
                    "请“另存为”不带宏的“Excel 工作簿（.xlsx）”，再上传。",
                    "Save it as an \"Excel workbook (.xlsx)\" without macros, then upload that.")),
    DAMAGED(
            "platform.sheet-damaged",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文件不完整或已损坏", "The file is incomplete or damaged"),
            new Text(
                    "请先确认它能在电脑上打开，重新保存一次，再上传。",
                    "See whether it opens on your computer, save it once more, then upload it again.")),
    UNSAFE(
            "platform.sheet-unsafe",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文件里有不安全的内容", "The file holds something unsafe"),
            new Text("请把名单复制到一个新建的表格里，保存后再上传。", "Copy the list into a new, empty workbook, save that and upload it.")),
    UNPACKS_TOO_LARGE(
            "platform.sheet-unpacks-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("文件展开后太大", "The file is too large once it is unpacked"),
            new Text(
                    "请只把名单那几列复制到新建的表格里，保存后再上传。",
                    "Copy only the columns of the list into a new, empty workbook, save that and upload it.")),
    TOO_LARGE(
            "platform.sheet-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("文件太大", "The file is too large"),
            new Text(
                    "最大 {0} MB。请删去图片和用不到的工作表，再上传。",
                    "It may be at most {0} MB. Remove pictures and sheets that are not needed, then upload it again.")),
    TOO_MANY_ROWS(
            "platform.sheet-too-many-rows",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("表格的行数太多", "The sheet has too many rows"),
            new Text(
                    "这里最多读 {0} 行。请只保留需要的行，或分成几个文件上传。",
                    "At most {0} rows are read here. Keep only the rows that are needed, or send several files.")),
    TOO_MANY_COLUMNS(
            "platform.sheet-too-many-columns",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("表格的列数太多", "The sheet has too many columns"),
            new Text(
                    "第 {0} 行超过了 {1} 列。请只保留需要的列，再上传。",
                    "Row {0} has more than {1} columns. Keep only the columns that are needed, then upload it again.")),
    CELL_TOO_LONG(
            "platform.sheet-cell-too-long",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有一格的文字太长", "One cell holds too much text"),
            new Text(
                    "请看第 {0} 行附近：一格最多 {1} 个字。文字里少了一个引号时也会这样。",
                    "Look near row {0}: a cell holds at most {1} characters. A missing quotation mark also has this"
                            + " effect.")),
    OPEN_QUOTE(
            "platform.sheet-open-quote",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有一个引号没有配对", "A quotation mark is not closed"),
            new Text(
                    "从第 {0} 行开始的引号没有结束。请补上或删去它，再上传。",
                    "The quotation mark that opens in row {0} never closes. Add or remove one, then upload it again.")),
    UNKNOWN_ENCODING(
            "platform.sheet-unknown-encoding",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("认不出文件的文字编码", "The file's encoding is unknown"),
            new Text(
                    "请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再上传。",
                    "Open it in Excel or WPS, save it as \"Excel workbook (.xlsx)\" or \"CSV UTF-8\", then upload that.")),
    EMPTY(
            "platform.sheet-empty",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文件是空的", "The file is empty"),
            new Text("请确认选对了文件，或已经保存过，再上传。", "See whether it is the right file and was saved, then upload it again."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    SheetProblems(String code, HttpStatus status, Text title, Text detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
