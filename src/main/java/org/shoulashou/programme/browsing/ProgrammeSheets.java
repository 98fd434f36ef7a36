package org.shoulashou.programme.browsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.browsing.CountReached.Counted;

/** What a programme says, as Excel files. */
final class ProgrammeSheets {

    private static final Text YEAR = new Text("年度", "Year");

    static final Sheet<QuotaLine> QUOTAS = Sheet.<QuotaLine>named(new Text("配额", "Quotas"))
            .bilingual(new Text("配额", "Quota"), line -> line.quota().names())
            .bilingual(new Text("地点", "Place"), QuotaLine::place)
            .number(YEAR, line -> line.line().year())
            .number(new Text("公布数", "Published"), line -> line.line().published())
            .number(new Text("调整", "Adjusted by"), QuotaLine::adjustedBy)
            .number(new Text("执行数", "In effect"), line -> line.line().effective())
            .number(new Text("已达到", "Reached"), QuotaLine::reached)
            .bilingual(new Text("单位", "Unit"), line -> line.quota().unit().text())
            .bilingual(new Text("性质", "Kind"), line -> line.quota().kind().text())
            .bilingual(new Text("出处", "Source"), line -> line.quota().source());

    static final Sheet<LinkLine> LINKS = Sheet.<LinkLine>named(new Text("对口关系", "Links"))
            .bilingual(new Text("市", "City"), LinkLine::city)
            .bilingual(new Text("县区或团", "County or regiment"), LinkLine::county)
            .bilingual(new Text("乡镇街道", "Township"), LinkLine::township)
            .bilingual(new Text("用途", "Purpose"), line -> line.purpose().text());

    static final Sheet<Calendar.Entry> ROUNDS = Sheet.<Calendar.Entry>named(new Text("通信轮次", "Letter rounds"))
            .number(YEAR, Calendar.Entry::year)
            .bilingual(new Text("主题", "Theme"), Calendar.Entry::theme)
            .bilingual(new Text("可以写些什么", "What one could write"), Calendar.Entry::idea)
            .date(new Text("交信日", "Handed in by"), Calendar.Entry::due)
            .date(new Text("开信日", "Opening day"), Calendar.Entry::opens);

    private ProgrammeSheets() {}

    static List<QuotaLine> quotas(Programme programme, Map<String, Text> names, Counted counted) {
        return programme.quotas().stream()
                .flatMap(quota -> programme.lines(quota).stream()
                        .map(line -> new QuotaLine(quota, line, name(line.place(), names), counted.of(quota, line))))
                .toList();
    }

    static List<LinkLine> links(Programme programme, Map<String, Text> names) {
        return programme.links().stream().flatMap(link -> lines(link, names)).toList();
    }

    static List<Calendar.Entry> rounds(Programme programme, LocalDate today) {
        return Calendar.of(programme, today).rounds();
    }

    private static Stream<LinkLine> lines(Link link, Map<String, Text> names) {
        Text city = NamedPlace.of(link.city(), names).name();
        Text county = NamedPlace.of(link.county(), names).name();
        if (link.townships().isEmpty()) {
            return Stream.of(new LinkLine(city, county, null, link.purpose()));
        }
        return link.townships().stream()
                .map(code ->
                        new LinkLine(city, county, NamedPlace.of(code, names).name(), link.purpose()));
    }

    private static @Nullable Text name(@Nullable String code, Map<String, Text> names) {
        return code == null ? null : NamedPlace.of(code, names).name();
    }

    record QuotaLine(
            Quota quota,
            Quota.Line line,
            @Nullable Text place,
            @Nullable Integer reached) {

        int adjustedBy() {
            return line.effective() - line.published();
        }
    }

    /** One township that a city supports, or a county without any. */
    record LinkLine(Text city, Text county, @Nullable Text township, Link.Purpose purpose) {}
}
