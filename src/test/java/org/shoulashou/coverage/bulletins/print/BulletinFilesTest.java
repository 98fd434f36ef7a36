package org.shoulashou.coverage.bulletins.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.bulletins.Bulletin;
import org.shoulashou.coverage.bulletins.Bulletin.BulletinState;
import org.shoulashou.coverage.bulletins.BulletinFigures;
import org.shoulashou.coverage.bulletins.BulletinFigures.CorrectedLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.MonthLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.Numbers;
import org.shoulashou.coverage.bulletins.BulletinFigures.PlaceLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.QuotaLine;
import org.shoulashou.coverage.bulletins.Contents;
import org.shoulashou.coverage.bulletins.Contents.ChosenExample;
import org.shoulashou.coverage.bulletins.Contents.Section;
import org.shoulashou.coverage.bulletins.ShowBulletins.ToldBulletin;
import org.shoulashou.coverage.bulletins.Span;
import org.shoulashou.coverage.bulletins.examples.ToldExample;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.pages.CoverageTarget.Reaches;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.support.PrintedPaper;
import org.shoulashou.platform.text.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The files of a bulletin, opened and measured. */
class BulletinFilesTest {

    private static final Numbers SOME = new Numbers(60, 48, 36, 30, 4, 2, 0, 96);

    private static ToldBulletin bulletin() {
        Text city = new Text("长沙市", "Changsha");
        BulletinFigures figures = new BulletinFigures(
                Instant.parse("2026-11-28T02:00:00Z"),
                2026,
                SOME,
                List.of(),
                List.of(new QuotaLine(
                        new Text("手拉手结对子书信交流", "Letters"),
                        city,
                        2026,
                        new Text("内地学生", "pupils"),
                        30,
                        30,
                        29,
                        27,
                        Reaches.NEARLY)),
                List.of(
                        new PlaceLine("4301", city, Sided.INLAND, null, SOME, 30, Reaches.NEARLY),
                        new PlaceLine("650402", new Text("高昌区", "Gaochang"), Sided.PARTNER, null, SOME, null, null)),
                List.of(
                        new MonthLine("2026-09", 20, 0, 0),
                        new MonthLine("2026-10", 18, 14, 40),
                        new MonthLine("2026-11", 10, 22, 56)),
                List.of(new CorrectedLine("2026-11", city, new Text("已结对", "Paired"), -1, "重复登记 <两次> & 已核")),
                List.of());
        Contents words = new Contents(
                "共青团湖南省委员会",
                "〔2026〕11号",
                "关于2026年11月湖南—吐鲁番手拉手工作进展的通报",
                "各有关团委、少先队组织：",
                List.of(
                        new Section("一、总体情况", "本月已结对学生48人。\n" + "各地按计划推进，数字来自学校的实际记录。".repeat(12)),
                        new Section("二、下一步工作", "请 <各地> & 各校继续推进。\u0007")),
                List.of(new ChosenExample("one")),
                "某某处");
        Bulletin bulletin = new Bulletin(
                "turpan-2026_2026-11_1",
                0L,
                "turpan-2026",
                new Text("湖南—吐鲁番", "Hunan – Turpan"),
                Span.of("2026-11"),
                1,
                BulletinState.DRAFT,
                words,
                figures,
                Set.of("somebody"),
                List.of(),
                List.of(),
                List.of("PLACE:43"),
                List.of("PLACE:43"),
                Outbox.empty());
        return new ToldBulletin(bulletin, List.of(new ToldExample("one", "一封写了三遍的信", "两个班的孩子一起画了一张地图。", null)));
    }

    private static Map<String, byte[]> docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxFile.write(bulletin(), "2026年11月30日", out);
        Map<String, byte[]> parts = new HashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }

    private static Document xml(byte @Nullable [] part) throws Exception {
        DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
        reading.setNamespaceAware(true);
        return reading.newDocumentBuilder().parse(new ByteArrayInputStream(Objects.requireNonNull(part)));
    }

    private static Element only(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    private static double mm(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute)) / 1440.0 * 25.4;
    }

    @Test
    void aWordFileHasTheMeasuresOfTheStandard() throws Exception {
        Document document = xml(docx().get("word/document.xml"));
        Element page = only(document, "w:pgSz");
        Element edges = only(document, "w:pgMar");

        assertThat(mm(page, "w:w")).isCloseTo(210, offset(0.1));
        assertThat(mm(page, "w:h")).isCloseTo(297, offset(0.1));
        assertThat(mm(edges, "w:top")).isCloseTo(37, offset(0.1));
        assertThat(mm(edges, "w:bottom")).isCloseTo(35, offset(0.1));
        double wide = mm(page, "w:w") - mm(edges, "w:left") - mm(edges, "w:right");
        double high = mm(page, "w:h") - mm(edges, "w:top") - mm(edges, "w:bottom");
        assertThat(wide).isCloseTo(156, offset(0.2));
        assertThat(high).isCloseTo(225, offset(0.2));
        double pitch = mm(only(document, "w:docGrid"), "w:linePitch");
        assertThat(high / pitch).isBetween(21.9, 22.1);
        Element closer = (Element) only(xml(docx().get("word/styles.xml")), "w:rPrDefault")
                .getElementsByTagName("w:spacing")
                .item(0);
        double points = Integer.parseInt(closer.getAttribute("w:val")) / 20.0;
        assertThat(wide / 25.4 * 72 / (16 + points)).isBetween(27.9, 28.1);
    }

    @Test
    void itsTypesAreThoseOfAnOfficeAndItsPagesAreNumberedBetweenDashes() throws Exception {
        Map<String, byte[]> parts = docx();
        String styles = new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8);
        assertThat(styles).contains("仿宋_GB2312", "方正小标宋简体", "w:sz w:val=\"32\"", "w:sz w:val=\"44\"", "E60012");
        assertThat(new String(parts.get("word/fontTable.xml"), StandardCharsets.UTF_8))
                .contains("仿宋,FangSong");
        for (String footer : List.of("word/odd.xml", "word/even.xml")) {
            assertThat(xml(parts.get(footer)).getDocumentElement().getTextContent())
                    .isEqualTo("—  PAGE 1 —");
        }
    }

    @Test
    void everyPartIsWellFormedAndSaysWhatTheBulletinSays() throws Exception {
        Map<String, byte[]> parts = docx();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().endsWith(".png"))
                assertThat(xml(part.getValue())).isNotNull();
        }
        String said = xml(parts.get("word/document.xml")).getDocumentElement().getTextContent();
        assertThat(said).contains("共青团湖南省委员会", "请 <各地> & 各校继续推进。", "一封写了三遍的信", "90.0%", "2026年11月30日", "-1");
        assertThat(said)
                .contains("这些数字怎么计算", "已通信：" + Measure.CORRESPONDED.definition().zh());
        assertThat(ImageIO.read(new ByteArrayInputStream(parts.get("word/media/chart.png")))
                        .getWidth())
                .isGreaterThan(1500);
    }

    @Test
    void aPdfSaysTheSameOnPagesOfTheSameMeasures() {
        PrintedPaper paper =
                PrintedPaper.of(BulletinPaper.of(bulletin(), "2026年11月30日")).lookedAt("bulletin");
        assertThat(paper.text()).contains("共青团湖南省委员会", "一、总体情况", "新结对（人）", "附表2", "— 1 —", "— 2 —", "90.0%");
        assertThat(paper.text()).contains("这些数字怎么计算", "待修复：");
        assertThat(paper.pages()).isBetween(3, 5);
    }
}
