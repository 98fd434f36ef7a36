package org.shoulashou.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoulashou.platform.problems.Refusal;

@Tag("R26")
class WriteAnewTest {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 60;
    private static final String SECRET = "N 42 56 13 E 89 11 22";

    private final WriteAnew writer = new WriteAnew(1 << 20, 2, 600);

    /** The stored top left corner is red; where it stands afterwards, told by the eight ways to hold a camera. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 60, LEFT TOP",
        "2, 80, 60, RIGHT TOP",
        "3, 80, 60, RIGHT BOTTOM",
        "4, 80, 60, LEFT BOTTOM",
        "5, 60, 80, LEFT TOP",
        "6, 60, 80, RIGHT TOP",
        "7, 60, 80, RIGHT BOTTOM",
        "8, 60, 80, LEFT BOTTOM"
    })
    void aPictureIsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, String corner)
            throws IOException {
        Picture picture = writer.write(withExif(jpeg(), exif(orientation)));

        assertThat(List.of(picture.width(), picture.height())).containsExactly(width, height);
        int x = corner.startsWith("LEFT") ? 5 : width - 6;
        int y = corner.endsWith("TOP") ? 5 : height - 6;
        assertThat(isRed(shown(picture), x, y)).isTrue();
        assertThat(isRed(shown(picture), width - 1 - x, height - 1 - y)).isFalse();
    }

    @Test
    void whereAndByWhomItWasTakenIsGone() throws IOException {
        byte[] told = withExif(jpeg(), exif(1));
        assertThat(text(told)).contains(SECRET, "Exif");

        String written = text(writer.write(told).jpeg());

        assertThat(written).startsWith("\u00ff\u00d8\u00ff").doesNotContain(SECRET, "Exif", "xmp", "ICC_PROFILE");
    }

    @Test
    void whatHidBehindTheEndIsGone() throws IOException {
        for (byte[] picture : List.of(jpeg(), png())) {
            byte[] twofold =
                    joined(picture, "PK\u0003\u0004<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
            assertThat(text(writer.write(twofold).jpeg())).doesNotContain("script", "PK\u0003\u0004");
        }
    }

    @Test
    void whatIsTransparentIsWhitePaper() throws IOException {
        BufferedImage nothing = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        BufferedImage shown = shown(writer.write(bytes(nothing, "png")));
        assertThat(new Color(shown.getRGB(40, 30)).getGreen()).isGreaterThan(250);
    }

    @Test
    void aLargePictureIsMadeSmallerAndKeepsItsShape() throws IOException {
        Picture picture = writer.write(bytes(new BufferedImage(1_500, 1_000, BufferedImage.TYPE_INT_RGB), "png"));
        assertThat(List.of(picture.width(), picture.height())).containsExactly(600, 400);
    }

    @Test
    void onlyPicturesAreTakenWhateverTheyAreCalled() {
        Map<String, PictureProblems> others = Map.of(
                "", PictureProblems.WRONG_TYPE,
                "GIF89a and some more bytes", PictureProblems.WRONG_TYPE,
                "<svg onload='alert(1)'/>", PictureProblems.WRONG_TYPE,
                "<html>photo.jpg</html>", PictureProblems.WRONG_TYPE,
                "%PDF-1.7 and some more bytes", PictureProblems.WRONG_TYPE,
                "RIFF....WEBPVP8 and more", PictureProblems.WRONG_TYPE,
                "....ftypheic and some more", PictureProblems.PHONE_FORMAT);
        others.forEach((content, problem) -> refused(content.getBytes(StandardCharsets.ISO_8859_1), problem));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsOpened() throws IOException {
        refused(pngOf(60_000, 60_000), PictureProblems.TOO_MANY_PIXELS);
        refused(pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE), PictureProblems.TOO_MANY_PIXELS);
        refused(jpegOf(65_500, 65_500), PictureProblems.TOO_MANY_PIXELS);
        refused(pngOf(0, 5), PictureProblems.BROKEN);
        refused(new byte[(1 << 20) + 1], PictureProblems.TOO_LARGE);
    }

    @Test
    void aPictureWithoutItsEndIsRefused() throws IOException {
        byte[] png = png();
        refused(Arrays.copyOf(png, png.length / 2), PictureProblems.BROKEN);
        refused(Arrays.copyOf(jpeg(), 30), PictureProblems.BROKEN);
    }

    /** A directory that lies outside, one without end, one that says nonsense. */
    @Test
    void whatACameraSaysWronglyIsAsIfItHadSaidNothing() throws IOException {
        for (byte[] exif : List.of(exif(99), wrongDirectory(Integer.MAX_VALUE), wrongDirectory(-4), new byte[0])) {
            assertThat(writer.write(withExif(jpeg(), exif)).width()).isEqualTo(WIDTH);
        }
    }

    @ParameterizedTest
    @EnumSource(PictureKind.class)
    void spoiledFilesAreRefusedOrOpenedAndNothingElseHappens(PictureKind kind) throws IOException {
        byte[] whole = kind == PictureKind.JPEG ? withExif(jpeg(), exif(6)) : png();
        Random dice = new Random(42);
        for (int turn = 0; turn < 400; turn++) {
            byte[] spoiled = whole.clone();
            for (int i = 0; i <= turn % 8; i++) spoiled[8 + dice.nextInt(spoiled.length - 8)] = (byte) dice.nextInt();
            openedOrRefused(spoiled);
        }
    }

    private void openedOrRefused(byte[] content) {
        try {
            assertThat(writer.write(content).jpeg()).isNotEmpty();
        } catch (Refusal refused) {
            assertThat(refused.kind()).isInstanceOf(PictureProblems.class);
        } catch (RuntimeException accident) {
            fail("a spoiled picture is no accident", accident);
        }
    }

    private void refused(byte[] content, PictureProblems problem) {
        assertThatThrownBy(() -> writer.write(content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(problem));
    }

    private static BufferedImage photo() {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = photo.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, WIDTH, HEIGHT);
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, 20, 20);
        paint.dispose();
        return photo;
    }

    private static byte[] jpeg() throws IOException {
        return bytes(photo(), "jpeg");
    }

    private static byte[] png() throws IOException {
        return bytes(photo(), "png");
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage shown(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 80;
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        byte[] segment = ByteBuffer.allocate(4 + 6 + exif.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + exif.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif)
                .array();
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(joined(Arrays.copyOf(jpeg, 2), segment), rest);
    }

    private static byte[] exif(int orientation) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + 2 + 12 + 4 + secret.length)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
    }

    private static byte[] wrongDirectory(int at) {
        return ByteBuffer.allocate(8)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(at)
                .array();
    }

    private static byte[] pngOf(int width, int height) throws IOException {
        byte[] png = png();
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] jpegOf(int width, int height) throws IOException {
        byte[] jpeg = jpeg();
        for (int at = 2; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xC0) continue;
            ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
            break;
        }
        return jpeg;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
