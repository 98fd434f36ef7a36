package org.shoulashou.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.support.MovableClock;
import org.shoulashou.platform.support.PrintedPaper;
import org.springframework.http.HttpHeaders;

class PaperTest {

    private static final String CHINESE = "亲爱的家长：我们的班级要和另一所学校的班级互相写信，成为手拉手朋友。每一封信寄出以前，两边的老师都会读一遍。";
    private static final String UYGHUR =
            "ھۆرمەتلىك ئاتا-ئانىلار: سىنىپىمىز باشقا بىر مەكتەپنىڭ سىنىپى بىلەن خەت يېزىشىدۇ. ھەر بىر خەتنى 2 تەرەپنىڭ ئوقۇتقۇچىلىرى ئوقۇيدۇ (2026).";
    private static final String TIBETAN =
            "བཀྲ་ཤིས་བདེ་ལེགས། ང་ཚོའི་འཛིན་གྲྭ་དང་སློབ་གྲྭ་གཞན་ཞིག་གི་འཛིན་གྲྭ་ཕན་ཚུན་འཕྲིན་ཡིག་འབྲི་རྒྱུ་ཡིན། རྒྱལ་སྤྱིའི་སློབ་མ།";

    private static final PrintedPaper SAMPLE = PrintedPaper.of(sample()).lookedAt("sample");

    private static Paper sample() {
        return Paper.titled("告知书", Locale.SIMPLIFIED_CHINESE)
                .heading("告知书与同意书 Notice and consent")
                .paragraph(CHINESE)
                .subheading("维吾尔文 Uyghur")
                .paragraph(UYGHUR)
                .subheading("藏文 Tibetan")
                .paragraph(TIBETAN)
                .subheading("两种文字 Two scripts")
                .sideBySide(CHINESE, UYGHUR)
                .sideBySide(CHINESE, TIBETAN)
                .subheading("列表 Lists")
                .list(List.of("信由老师转交 Letters pass through teachers", "ئوقۇتقۇچى ئوقۇيدۇ"))
                .numbered(List.of("先读", "再签 Привет, друзья"))
                .tickBoxes(List.of("同意写信", "同意视频见面", "قوشۇلىمەن", "མོས་མཐུན་བྱེད།"))
                .qrCode("https://shoulashou.example/guardian/abc", 22, "扫码可以在手机上填写。\nScan to answer on a phone.")
                .signatures("家长签名 Guardian", "学生签名 Pupil", "日期 Date");
    }

    @Test
    void everyScriptCanBeReadBack() {
        String text = SAMPLE.text();

        assertThat(text).contains("成为手拉手朋友", "Привет, друзья", "سىنىپىمىز", "مەكتەپنىڭ", "བཀྲ་ཤིས་བདེ་ལེགས།", "སྤྱིའི");
    }

    @Test
    void everyFontIsInsideTheFileAsTheLettersUsedOnly() {
        assertThat(SAMPLE.fonts())
                .allMatch(PDFont::isEmbedded)
                .allMatch(font -> font.getName().matches("[A-Z]{6}\\+Noto.*"))
                .extracting(font -> font.getName().substring(7).replaceAll("-.*", ""))
                .contains("NotoSansSC", "NotoNaskhArabic", "NotoSerifTibetan");
        System.out.println("Sample in three scripts: " + SAMPLE.bytes().length / 1000 + " kB");
        assertThat(SAMPLE.bytes().length).isLessThan(200_000);
    }

    @Test
    void theFileSaysItsTitleItsLanguageAndItsHeadings() {
        List<String> headings = SAMPLE.read(document -> {
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            return List.of(first.getTitle(), first.getFirstChild().getTitle());
        });

        assertThat(headings).containsExactly("告知书与同意书 Notice and consent", "维吾尔文 Uyghur");
        assertThat(SAMPLE.<String>read(
                        document -> document.getDocumentInformation().getTitle()))
                .isEqualTo("告知书");
        assertThat(SAMPLE.<String>read(document -> document.getDocumentCatalog().getLanguage()))
                .isEqualTo("zh-CN");
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() {
        List<String> many =
                IntStream.range(0, 90).mapToObj(i -> "第 " + i + " 条").toList();
        PrintedPaper printed =
                PrintedPaper.of(Paper.titled("长名单", Locale.ENGLISH).numbered(many));

        assertThat(printed.pages()).isEqualTo(3);
        assertThat(printed.text()).contains("Page 1 of 3", "Page 3 of 3", "第 0 条", "第 89 条");
    }

    @Test
    void aHeadingNeverStandsAtTheFootWithoutItsText() {
        for (int before = 30; before < 50; before++) {
            Paper paper = Paper.titled("页", Locale.CHINESE);
            for (int i = 0; i < before; i++) {
                paper = paper.paragraph("一行");
            }
            String printed =
                    PrintedPaper.of(paper.subheading("标题").paragraph("正文")).text();

            assertThat(oneLine(printed)).contains("标题正文");
        }
    }

    @Test
    void whatNoFontHasIsABoxAndNotNothing() {
        PrintedPaper printed =
                PrintedPaper.of(Paper.titled("方框", Locale.CHINESE).paragraph("笔名😀好𓀀"));

        assertThat(printed.text()).contains("笔名□好□");
    }

    @Test
    void aPaperWithoutAnythingIsAnEmptyPage() {
        assertThat(PrintedPaper.of(Paper.titled("空", Locale.CHINESE)).pages()).isEqualTo(1);
    }

    @Test
    void theFileIsNamedByItsTitleAndTheDay() {
        HttpHeaders headers = new Papers(new Downloads(new MovableClock()))
                .attachment(sample())
                .getHeaders();

        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("告知书 2026-09-01.pdf");
        assertThat(headers.getFirst("Content-Disposition")).contains("filename*=UTF-8''%E5%91%8A");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void aFontThatIsMissingSaysWhatToRun() {
        assertThatThrownBy(() -> Fonts.load("paper/fonts/None.ttf"))
                .hasMessageContaining("mvn generate-resources")
                .hasMessageContaining("缺少打印用的字体");
    }

    @ParameterizedTest
    @EnumSource(Ink.class)
    void paperHasTheColoursOfThePages(Ink ink) throws IOException {
        String tokens = Files.readString(Path.of("frontend/src/design/tokens.css"));

        assertThat(tokens)
                .contains("%s: #%06x;".formatted(ink.token(), ink.colour().getRGB() & 0xffffff));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", "");
    }
}
