package org.shoulashou.platform.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A part of a paper, which knows the pieces that it falls into. Widths and heights are in points. */
sealed interface Block {

    Pen INKED = Pen.of(Ink.INK, 0.8);
    Pen CUT = Pen.of(Ink.LINE_STRONG, 0.5).dashed(3, 3);

    List<Piece> pieces(float width, float height, Typesetter typesetter);

    /** Its lines; the first stays with the second, and the last but one with the last. */
    private static List<Piece> set(List<Line> lines, Type type, float indent, float measure) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Piece piece = Piece.drawn(line.height(), area -> area.set(line, type, indent, 0, measure));
            boolean stays = i < lines.size() - 1 && (i == 0 || i == lines.size() - 2);
            pieces.add(stays ? piece.stayingWithNext() : piece);
        }
        return pieces;
    }

    record Heading(String text, int depth, Type type) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            List<Piece> pieces = new ArrayList<>(List.of(Piece.gap(depth == 1 ? 0 : 3)));
            for (Line line : typesetter.lines(text, type, width)) {
                pieces.add(Piece.drawn(line.height(), area -> area.set(line, type, 0, 0, width))
                        .stayingWithNext());
            }
            pieces.set(1, pieces.get(1).marked(text, depth));
            pieces.add(Piece.drawn(Area.MM, area -> {}).stayingWithNext());
            return pieces;
        }
    }

    record Paragraph(String text, Type type) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            List<Piece> pieces = set(typesetter.lines(text, type, width), type, 0, width);
            pieces.add(Piece.gap(2));
            return pieces;
        }
    }

    /** Items with a mark before them, on the side where their text begins. */
    record Items(List<String> texts, Mark mark, Type type) implements Block {

        private static final float ROOM = 7 * Area.MM;

        enum Mark {
            DOT,
            NUMBER,
            BOX
        }

        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                List<Line> lines = typesetter.lines(texts.get(i), type, width - ROOM);
                boolean fromRight = lines.get(0).fromRight();
                List<Piece> item = set(lines, type, fromRight ? 0 : ROOM, width - ROOM);
                item.set(0, marked(item.get(0), lines.get(0), i + 1, typesetter));
                pieces.addAll(item);
                pieces.add(Piece.gap(mark == Mark.BOX ? 1.5 : 0.8));
            }
            pieces.add(Piece.gap(2));
            return pieces;
        }

        private Piece marked(Piece piece, Line line, int number, Typesetter typesetter) {
            return new Piece(piece.height(), piece.staysWithNext(), piece.bookmark(), area -> {
                draw(area, line, number, typesetter);
                if (piece.ground() != null) {
                    piece.ground().draw(area);
                }
            });
        }

        private void draw(Area area, Line line, int number, Typesetter typesetter) {
            if (mark == Mark.BOX) {
                double side = 3.6;
                double left = line.fromRight() ? area.width() - side : 0;
                area.box(left, (line.above() - type.size() * 0.37) / Area.MM - side / 2, side, side, 0.3, INKED);
            } else {
                Line sign = typesetter.line(mark == Mark.DOT ? "·" : number + ".", type.bold());
                float left = line.fromRight() ? (float) area.width() * Area.MM - sign.width() : 0;
                area.set(sign, type.bold(), left, line.above() - sign.above(), sign.width());
            }
        }
    }

    /** Lines to sign on, side by side, each with what belongs on it. */
    record Signatures(List<String> labels) implements Block {

        private static final double HIGH = 17;
        private static final double GAP = 8;

        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            return List.of(Piece.drawn((float) HIGH * Area.MM, this::draw));
        }

        private void draw(Area area) {
            double wide = (area.width() - GAP * (labels.size() - 1)) / labels.size();
            for (int i = 0; i < labels.size(); i++) {
                double left = i * (wide + GAP);
                area.line(left, HIGH - 6, left + wide, HIGH - 6, INKED);
                area.name(labels.get(i), Type.of(8.5).in(Ink.INK_SOFT), left, HIGH - 5.5, wide);
            }
        }
    }

    /** One text in two scripts: lines stand at the same height, and a page break parts neither from the other. */
    record SideBySide(String first, String second, Type type) implements Block {

        private static final float GAP = 8 * Area.MM;

        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            float measure = (width - GAP) / 2;
            List<Line> left = typesetter.lines(first, type, measure);
            List<Line> right = typesetter.lines(second, type, measure);
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                pieces.add(row(left, right, i, measure));
            }
            pieces.add(Piece.gap(3));
            return pieces;
        }

        private Piece row(List<Line> left, List<Line> right, int row, float measure) {
            List<Line> one = row < left.size() ? left.subList(row, row + 1) : List.of();
            List<Line> other = row < right.size() ? right.subList(row, row + 1) : List.of();
            float above = Math.max(above(one), above(other));
            float below = Math.max(below(one), below(other));
            return Piece.drawn(above + below, area -> {
                one.forEach(line -> area.set(line, type, 0, above - line.above(), measure));
                other.forEach(line -> area.set(line, type, measure + GAP, above - line.above(), measure));
            });
        }

        private static float above(List<Line> line) {
            return line.isEmpty() ? 0 : line.get(0).above();
        }

        private static float below(List<Line> line) {
            return line.isEmpty() ? 0 : line.get(0).below();
        }
    }

    /** Cards that fill whole pages, with lines to cut along. */
    record Cards(int columns, int rows, List<Paper.Card> cards) implements Block {

        private static final double BEYOND = 3;

        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            int perPage = columns * rows;
            return IntStream.iterate(0, from -> from < cards.size(), from -> from + perPage)
                    .mapToObj(from -> cards.subList(from, Math.min(cards.size(), from + perPage)))
                    .map(page -> Piece.drawn(height, area -> draw(page, area)))
                    .toList();
        }

        private void draw(List<Paper.Card> page, Area area) {
            double wide = area.width() / columns;
            double high = area.height() / rows;
            for (int i = 0; i < page.size(); i++) {
                page.get(i).draw(area.part(i % columns * wide, i / columns * high, wide, high));
            }
            int used = (page.size() + columns - 1) / columns;
            for (int row = 0; row <= used; row++) {
                area.line(-BEYOND, row * high, area.width() + BEYOND, row * high, CUT);
            }
            for (int column = 0; column <= columns; column++) {
                area.line(column * wide, -BEYOND, column * wide, used * high + BEYOND, CUT);
            }
        }
    }

    /** Anything drawn, as high as it says. */
    record Picture(double high, Paper.Card card) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            return List.of(Piece.drawn((float) high * Area.MM, card::draw), Piece.gap(2));
        }
    }

    /** Drawn, and staying with what follows. */
    record Bound(double high, Paper.Card card) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            return List.of(Piece.drawn((float) high * Area.MM, card::draw).stayingWithNext());
        }
    }

    /** Drawn, with nothing between it and what follows: rows of a table. */
    record Row(double high, Paper.Card card) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            return List.of(Piece.drawn((float) high * Area.MM, card::draw));
        }
    }

    /** As wide as the page, and never higher than three quarters of it. */
    record Photograph(byte[] jpeg, int wide, int high) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            float asWide = width * high / Math.max(1, wide);
            float tall = Math.min(asWide, height * 3 / 4);
            return List.of(Piece.drawn(tall, area -> area.photograph(jpeg, tall / Area.MM)), Piece.gap(2));
        }
    }

    record Gap(double mm) implements Block {
        @Override
        public List<Piece> pieces(float width, float height, Typesetter typesetter) {
            return List.of(Piece.gap(mm));
        }
    }
}
