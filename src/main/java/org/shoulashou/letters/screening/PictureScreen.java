package org.shoulashou.letters.screening;

import java.awt.image.BufferedImage;
import java.util.List;
import org.shoulashou.platform.pictures.QrCodes;
import org.shoulashou.platform.text.Text;

/** QR codes in a picture: whatever they say, a reviewer cannot read it. Slow work, for the address where pictures are worked on. */
final class PictureScreen {

    private final Text reason;

    PictureScreen(Text reason) {
        this.reason = reason;
    }

    List<PictureHit> screen(BufferedImage picture) {
        return QrCodes.in(picture).stream().map(this::hit).toList();
    }

    private PictureHit hit(QrCodes.Found code) {
        return new PictureHit(Kind.QR_CODE, code.left(), code.top(), code.right(), code.bottom(), reason);
    }
}
