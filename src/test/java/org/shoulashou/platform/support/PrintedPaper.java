package org.shoulashou.platform.support;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Papers;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** A paper as a reader sees it. With {@code -Dpaper.look=FOLDER} its pages are also drawn there, to be looked at. */
public record PrintedPaper(byte[] bytes) {

    public static PrintedPaper of(Paper paper) {
        Papers papers = new Papers(new Downloads(new MovableClock()));
        DataBuffer joined = Await.result(DataBufferUtils.join(
                Objects.requireNonNull(papers.attachment(paper).getBody())));
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        return new PrintedPaper(bytes);
    }

    public interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    public <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public String text() {
        return read(document -> new PDFTextStripper().getText(document));
    }

    public int pictures() {
        return read(document -> {
            int found = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().isImageXObject(name)) found++;
                }
            }
            return found;
        });
    }

    public List<PDFont> fonts() {
        return read(document -> {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        });
    }

    public BufferedImage image(int page, float dpi) {
        return read(document -> new PDFRenderer(document).renderImageWithDPI(page, dpi));
    }

    public PrintedPaper lookedAt(String name) {
        String folder = System.getProperty("paper.look");
        if (folder != null) {
            draw(Path.of(folder), name);
        }
        return this;
    }

    private void draw(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".pdf"), bytes);
            for (int page = 0; page < pages(); page++) {
                ImageIO.write(
                        image(page, 110),
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
