package org.shoulashou.letters.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.text.SheetCodes;
import org.shoulashou.platform.pictures.QrCodes;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A sheet of paper for one child and one round. What is printed on it says nothing by itself.
 *
 * @param id   the code on the sheet
 * @param slot of the letter that it belongs to, so that printing again gives the same code
 */
@Document("letterSheets")
record LetterSheet(
        @Id String id,
        @Indexed(unique = true) String slot,
        String pairing,
        String pupil,
        String schoolClass,
        String round) {

    /** Works the processor: not for an event loop. */
    static Optional<String> codeOn(byte[] photograph) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photograph));
        if (image == null) throw LetterProblems.NO_SHEET_CODE.refusal();
        return QrCodes.in(image).stream()
                .map(QrCodes.Found::text)
                .filter(SheetCodes::isOne)
                .findFirst();
    }
}
