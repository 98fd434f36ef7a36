package org.shoulashou.platform.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shoulashou.platform.text.Text;

/**
 * Pages of A4, from top to bottom. Texts may be Chinese, Latin, Cyrillic, Uyghur or Tibetan, also mixed; each paragraph
 * runs in the direction of its first letter.
 *
 * <pre>{@code
 * Paper.titled("同意书", Locale.CHINESE)
 *         .heading("同意书")
 *         .sideBySide("亲爱的家长：", "ھۆرمەتلىك ئاتا-ئانىلار:")
 *         .tickBoxes(List.of("同意", "不同意"))
 *         .signatures("家长签名", "日期");
 * }</pre>
 */
public final class Paper {

    static final Text PAGE = new Text("第 {0} 页，共 {1} 页", "Page {0} of {1}");

    private static final Type BODY = Type.of(11);
    private static final Frame USUAL = Frame.even(20);
    private static final int A_WHOLE_PAGE = 297;

    private final String title;
    private final Locale language;
    private final Frame frame;
    private final List<Block> blocks;

    private Paper(String title, Locale language, Frame frame, List<Block> blocks) {
        this.title = title;
        this.language = language;
        this.frame = frame;
        this.blocks = blocks;
    }

    /** Something of fixed height that draws itself. */
    public interface Card {
        void draw(Area area);
    }

    /** The title names the file and stands at every foot. */
    public static Paper titled(String title, Locale language) {
        return new Paper(title, language, USUAL, List.of());
    }

    /** Keeps so many millimetres free around each page. */
    public Paper withEdge(int mm) {
        return new Paper(title, language, Frame.even(mm), blocks);
    }

    /** As a paper of an office: so much free above, on the right, below and on the left, and "— 1 —" on the outer side. */
    public Paper asOfAnOffice(int above, int right, int below, int left) {
        return new Paper(title, language, new Frame(above, right, below, left, true), blocks);
    }

    public Paper heading(String text) {
        return with(new Block.Heading(text, 1, Type.of(18).bold()));
    }

    public Paper subheading(String text) {
        return with(new Block.Heading(text, 2, Type.of(13).bold()));
    }

    public Paper paragraph(String text) {
        return paragraph(text, BODY);
    }

    public Paper paragraph(String text, Type type) {
        return with(new Block.Paragraph(text, type));
    }

    public Paper list(List<String> items) {
        return with(new Block.Items(items, Block.Items.Mark.DOT, BODY));
    }

    public Paper numbered(List<String> items) {
        return with(new Block.Items(items, Block.Items.Mark.NUMBER, BODY));
    }

    /** Empty squares to tick by hand. */
    public Paper tickBoxes(List<String> items) {
        return with(new Block.Items(items, Block.Items.Mark.BOX, BODY));
    }

    /** Lines to sign on, side by side. */
    public Paper signatures(String... labels) {
        return with(new Block.Signatures(List.of(labels)));
    }

    /** One text in two scripts, the first on the left. */
    public Paper sideBySide(String first, String second) {
        return with(new Block.SideBySide(first, second, BODY));
    }

    /** Cards that fill whole pages, with lines to cut along. */
    public Paper cards(int columns, int rows, List<? extends Card> cards) {
        return with(new Block.Cards(columns, rows, List.copyOf(cards)));
    }

    public Paper drawing(Drawing drawing, double mm) {
        return with(new Block.Picture(mm, area -> area.drawing(drawing, 0, 0, mm)));
    }

    /** Anything that draws itself into the whole measure and so many millimetres. */
    public Paper drawn(double mm, Card card) {
        return with(new Block.Picture(mm, card));
    }

    /** The same, with nothing between it and what follows. */
    public Paper row(double mm, Card card) {
        return with(new Block.Row(mm, card));
    }

    /** Something that no page break parts from what follows. */
    public Paper drawnWithNext(double mm, Card card) {
        return with(new Block.Bound(mm, card));
    }

    /** A JPEG of so many pixels, as large as the page lets it be. */
    public Paper photograph(byte[] jpeg, int wide, int high) {
        return with(new Block.Photograph(jpeg, wide, high));
    }

    /** A code to scan, with what it leads to beside it. */
    public Paper qrCode(String content, double mm, String caption) {
        return with(new Block.Picture(mm, area -> {
            area.qrCode(content, 0, 0, mm);
            area.text(caption, BODY, mm + 3, 2, area.width() - mm - 3);
        }));
    }

    /** What follows begins a page; nothing happens where one begins anyway. */
    public Paper newPage() {
        return gap(A_WHOLE_PAGE);
    }

    public Paper gap(double mm) {
        return with(new Block.Gap(mm));
    }

    String title() {
        return title;
    }

    Locale language() {
        return language;
    }

    Frame frame() {
        return frame;
    }

    List<Piece> pieces(float width, float height, Typesetter typesetter) {
        return blocks.stream()
                .flatMap(block -> block.pieces(width, height, typesetter).stream())
                .toList();
    }

    private Paper with(Block block) {
        return new Paper(
                title,
                language,
                frame,
                Stream.concat(blocks.stream(), Stream.of(block)).toList());
    }
}
