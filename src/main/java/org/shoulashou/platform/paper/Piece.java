package org.shoulashou.platform.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no page break cuts; its height is in points. */
record Piece(
        float height,
        boolean staysWithNext,
        @Nullable Bookmark bookmark,
        @Nullable Ground ground) {

    interface Ground {
        void draw(Area area);
    }

    record Bookmark(String title, int depth) {}

    static Piece drawn(float height, Ground ground) {
        return new Piece(height, false, null, ground);
    }

    /** Nothing but distance, which the top of a page does not need. */
    static Piece gap(double mm) {
        return new Piece((float) mm * Area.MM, false, null, null);
    }

    Piece stayingWithNext() {
        return new Piece(height, true, bookmark, ground);
    }

    Piece marked(String title, int depth) {
        return new Piece(height, staysWithNext, new Bookmark(title, depth), ground);
    }

    boolean isGap() {
        return ground == null;
    }

    /** Fills page after page; what stays together moves on together. */
    static List<List<Piece>> pages(List<Piece> pieces, float high) {
        List<List<Piece>> pages = new ArrayList<>();
        List<Piece> page = new ArrayList<>();
        float used = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            float needed = Math.min(high, heightTogether(pieces, i));
            if (!page.isEmpty() && used + needed > high + 0.01f) {
                pages.add(page);
                page = new ArrayList<>();
                used = 0;
            }
            if (!piece.isGap() || !page.isEmpty()) {
                page.add(piece);
                used += piece.height();
            }
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private static float heightTogether(List<Piece> pieces, int first) {
        float together = 0;
        for (int i = first; i < pieces.size(); i++) {
            together += pieces.get(i).height();
            if (!pieces.get(i).staysWithNext()) {
                break;
            }
        }
        return together;
    }
}
