package org.shoulashou.accounts.people;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;

/** The list of staff as an Excel file. */
final class AccountSheet {

    private static final Text SET_UP = new Text("已启用", "Set up");

    static final Sheet<AccountRow> PEOPLE = Sheet.<AccountRow>named(new Text("人员", "People"))
            .text(new Text("姓名", "Name"), AccountRow::displayName)
            .text(new Text("登录名", "Sign-in name"), AccountRow::signInName)
            .bilingual(
                    new Text("角色", "Role"),
                    row -> joined(row.grants(), grant -> grant.role().text()))
            .bilingual(new Text("范围", "Where"), row -> joined(row.grants(), GrantView::scopeName))
            .bilingual(new Text("状态", "Status"), row -> row.status().text())
            .bilingual(new Text("验证器", "Code generator"), row -> row.totp() ? SET_UP : null)
            .time(new Text("最近登录", "Last sign-in"), AccountRow::lastSignInAt);

    private AccountSheet() {}

    private static Text joined(List<GrantView> grants, Function<GrantView, Text> part) {
        List<Text> parts = grants.stream().map(part).toList();
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("；")),
                parts.stream().map(Text::en).collect(Collectors.joining("; ")));
    }
}
