package org.shoulashou.directory.cards;

import java.util.List;
import java.util.Locale;
import org.shoulashou.accounts.proof.PictureCode;
import org.shoulashou.platform.paper.Area;
import org.shoulashou.platform.paper.Drawing;
import org.shoulashou.platform.paper.Ink;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.paper.Pen;
import org.shoulashou.platform.paper.Type;
import org.shoulashou.platform.text.Text;

/** One pupil's card: who, which class, and the three pictures as stamps. In black and white it says the same. */
record PupilCard(PupilCardSheet sheet, PupilCardSheet.Pupil pupil) implements Paper.Card {

    private static final double EDGE = 5;
    private static final double CODE = 24;
    private static final double STAMP = 18;
    private static final double STEP = 20;
    private static final Type NAME = Type.of(17).bold();
    private static final Type ZH = Type.of(9);
    private static final Type EN = Type.of(6.5).in(Ink.INK_SOFT);
    private static final Pen FRAME = Pen.of(Ink.PERSIMMON, 0.9);
    private static final Pen PERFORATION = Pen.of(Ink.LINE_STRONG, 1.5).dashed(0, 3.2);

    private static final Text BRAND = new Text("手拉手登录卡", "Shoulashou sign-in card");
    private static final Text CLASS_CODE = new Text("班级码", "Class code");
    private static final Text SCAN = new Text("扫一扫，或输入网址", "Scan, or type the address");
    private static final Text ORDER = new Text(
            "按顺序点这三张图。这是你的小秘密，不告诉别人。", "Tap the three pictures in this order. They are your secret: tell nobody.");

    @Override
    public void draw(Area whole) {
        Area card = whole.part(EDGE, EDGE, whole.width() - 2 * EDGE, whole.height() - 2 * EDGE);
        whole.box(2.5, 2.5, whole.width() - 5, whole.height() - 5, 2.5, FRAME);
        double wide = card.width() - CODE - 3;
        head(card.part(0, 0, wide, 28));
        code(card.part(card.width() - CODE, 0, CODE, card.height()));
        stamps(card.part(0, 28, wide, 26));
        both(card, ORDER, 0, card.height() - 6, card.width());
    }

    private void head(Area head) {
        head.drawing(Drawing.named("mark"), 0, 0, 6);
        head.name(BRAND.zh(), Type.of(9).bold().in(Ink.PERSIMMON), 7.5, -0.8, head.width() - 7.5);
        head.name(BRAND.en(), EN, 7.5, 3, head.width() - 7.5);
        head.name(pupil.penName(), NAME, 0, 6.9, head.width());
        head.name(sheet.school().zh() + " " + sheet.schoolClass().zh(), ZH, 0, 17.2, head.width());
        head.name(sheet.school().en() + " " + sheet.schoolClass().en(), EN, 0, 21.6, head.width());
    }

    private void code(Area side) {
        side.qrCode(sheet.signIn(), 0, -1, side.width());
        both(side, SCAN, 0, CODE - 1, side.width());
        side.name(sheet.site(), Type.of(7), 0, CODE + 6, side.width());
        side.box(0, CODE + 11, side.width(), 13.5, 1.5, Pen.of(Ink.LAKE, 0.8));
        side.name(CLASS_CODE.zh() + " " + CLASS_CODE.en(), EN.centred(), 1, CODE + 11.3, side.width() - 2);
        side.name(sheet.classCode(), Type.of(14).bold().centred(), 1, CODE + 14.5, side.width() - 2);
    }

    private void stamps(Area row) {
        List<String> pictures = pupil.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            stamp(row.part(1 + i * STEP, 0, STAMP, row.height()), i + 1, PictureCode.of(pictures.get(i)));
        }
    }

    private static void stamp(Area stamp, int place, PictureCode picture) {
        stamp.box(0, 0, STAMP, STAMP, 0, PERFORATION);
        stamp.drawing(Drawing.named(picture.id()), 2, 2, STAMP - 4);
        stamp.box(-1, -1, 4.6, 4.6, 2.3, Pen.onlyFilling(Ink.INK));
        stamp.name(String.valueOf(place), Type.of(8).bold().in(Ink.PAPER_RAISED).centred(), -1, -0.9, 4.6);
        stamp.name(picture.text().zh() + " " + picture.text().en(), Type.of(7.5).centred(), 0, STAMP + 0.8, STAMP);
    }

    private static void both(Area area, Text text, double left, double top, double measure) {
        area.name(text.in(Locale.CHINESE), Type.of(7.5), left, top, measure);
        area.name(text.in(Locale.ENGLISH), Type.of(5.5).in(Ink.INK_SOFT), left, top + 3.4, measure);
    }
}
