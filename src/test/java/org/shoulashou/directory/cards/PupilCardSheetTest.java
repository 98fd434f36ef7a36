package org.shoulashou.directory.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.accounts.proof.PictureCode;
import org.shoulashou.directory.cards.PupilCardSheet.Pupil;
import org.shoulashou.platform.paper.Drawing;
import org.shoulashou.platform.support.PrintedPaper;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class PupilCardSheetTest {

    private static final List<String> PEN_NAMES = List.of(
            "沙枣",
            "小骆驼",
            "月牙泉",
            "青稞",
            "雪莲",
            "石榴籽",
            "云雀",
            "白杨",
            "骑自行车的风",
            "Apple 小苹果",
            "راۋاپ",
            "པད་མ།",
            "一个特别特别特别特别长的笔名");

    private static final PrintedPaper PRINTED =
            PrintedPaper.of(sheet(45).paper(Locale.CHINESE)).lookedAt("cards");

    private static PupilCardSheet sheet(int pupils) {
        return new PupilCardSheet(
                new Text("长沙市示范小学", "Changsha Model Primary School"),
                new Text("四年级二班", "Class 2, Grade 4"),
                "KX7-4QM",
                "https://shoulashou.example/sign-in/pupil?class=KX7-4QM",
                "shoulashou.example",
                IntStream.range(0, pupils).mapToObj(PupilCardSheetTest::pupil).toList());
    }

    private static Pupil pupil(int number) {
        PictureCode[] all = PictureCode.values();
        return new Pupil(
                PEN_NAMES.get(number % PEN_NAMES.size()),
                IntStream.range(0, PictureCode.LENGTH)
                        .mapToObj(i -> all[(number * 3 + i) % all.length].id())
                        .toList());
    }

    @Test
    void aClassOfFortyFiveTakesSixPages() {
        assertThat(PRINTED.pages()).isEqualTo(6);
    }

    @Test
    void eachCardSaysWhoseItIsAndHowToSignIn() {
        assertThat(PRINTED.text())
                .contains("沙枣", "小骆驼", "一个特别特别特别特别长的笔名", "راۋاپ", "པད་མ།")
                .contains("长沙市示范小学 四年级二班", "Changsha Model Primary School")
                .contains("KX7-4QM", "shoulashou.example")
                .contains("自行车 Bicycle")
                .contains("第 6 页，共 6 页");
    }

    @Test
    void everyFontIsInsideTheFileAndTheFileStaysSmall() {
        System.out.println("Cards of 45 pupils: " + PRINTED.bytes().length / 1000 + " kB");

        assertThat(PRINTED.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(PRINTED.bytes().length).isLessThan(300_000);
    }

    @ParameterizedTest
    @EnumSource(PictureCode.class)
    void everyPictureIsDrawnOnPaperToo(PictureCode picture) {
        assertThat(Drawing.named(picture.id()).width()).isEqualTo(64);
    }

    @Test
    void aPhoneReadsTheCodeOfTheFirstCard() throws NotFoundException {
        BufferedImage page = PRINTED.image(0, 150);
        BufferedImage card = page.getSubimage(0, 0, page.getWidth() / 2, page.getHeight() / 4);
        int[] dots = card.getRGB(0, 0, card.getWidth(), card.getHeight(), null, 0, card.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(card.getWidth(), card.getHeight(), dots);

        Result read = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light)));

        assertThat(read.getText()).isEqualTo("https://shoulashou.example/sign-in/pupil?class=KX7-4QM");
    }

    @Test
    void severalClassesPrintAtOnce() {
        List<String> texts = Flux.range(0, 12)
                .flatMap(i -> Mono.fromSupplier(() ->
                                PrintedPaper.of(sheet(45).paper(Locale.CHINESE)).text())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(texts).hasSize(12).containsOnly(PRINTED.text());
    }
}
