package org.shoulashou.accounts.links;

import com.google.zxing.common.BitMatrix;
import org.shoulashou.platform.paper.QrDots;

/** Draws a QR code as one SVG path, without a style of its own. */
public final class QrCode {

    private QrCode() {}

    public static String svg(String content) {
        BitMatrix dots = QrDots.of(content);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                .formatted(dots.getWidth(), dots.getHeight(), path);
    }
}
