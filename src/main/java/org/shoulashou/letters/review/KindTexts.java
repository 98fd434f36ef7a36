package org.shoulashou.letters.review;

import org.shoulashou.letters.screening.Kind;
import org.shoulashou.platform.text.Text;

/** What the screens look for, in a word or two. */
final class KindTexts {

    private KindTexts() {}

    static Text of(Kind kind) {
        return switch (kind) {
            case PHONE -> new Text("电话号码", "Telephone number");
            case ID_CARD -> new Text("身份证号", "Identity card");
            case MESSENGER -> new Text("社交或游戏账号", "Messenger or game account");
            case EMAIL -> new Text("电子邮箱", "E-mail address");
            case LINK -> new Text("网址", "Link");
            case ADDRESS -> new Text("详细地址", "Full address");
            case MEETING -> new Text("约见面", "Meeting");
            case GIFT -> new Text("礼物或钱", "Gifts or money");
            case SECRECY -> new Text("要求保密", "Secrecy");
            case DANGER -> new Text("可能有危险", "Possible danger");
            case QR_CODE -> new Text("二维码", "QR code");
            case UNSCREENED -> new Text("没有自动检查", "Not screened");
        };
    }
}
