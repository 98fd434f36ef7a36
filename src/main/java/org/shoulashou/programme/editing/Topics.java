package org.shoulashou.programme.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Round;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;
import org.shoulashou.programme.editing.Change.Area;

/** A programme taken apart into single statements, so that two of its states can be laid side by side. */
final class Topics {

    private final Map<String, Text> names;
    private final Map<Topic, Text> statements = new LinkedHashMap<>();

    private Topics(Map<String, Text> names) {
        this.names = names;
    }

    /** @param names of every place that the programme speaks of */
    static Map<Topic, Text> of(Programme programme, Map<String, Text> names) {
        Topics topics = new Topics(names);
        topics.takeHead(programme);
        programme.links().forEach(topics::take);
        programme.quotas().forEach(quota -> topics.take(quota, programme));
        topics.take(programme.rules());
        topics.take(programme.weights());
        programme.rounds().forEach(topics::take);
        return topics.statements;
    }

    private void takeHead(Programme programme) {
        put(Area.PROGRAMME, "names", new Text("名称", "Name"), programme.names());
        put(Area.PROGRAMME, "source", new Text("出处", "Source"), programme.source());
        put(Area.PROGRAMME, "keeper", new Text("保管方", "Keeper"), name(programme.keeper()));
        put(Area.PROGRAMME, "inland", new Text("内地一方", "Inland side"), list(programme.inland()));
        put(Area.PROGRAMME, "partner", new Text("对口地区一方", "Partner side"), list(programme.partner()));
        programme.years().forEach(year -> {
            String number = String.valueOf(year.year());
            put(Area.YEAR, number, plain(number), plain(year.from() + " – " + year.to()));
        });
    }

    private void take(Link link) {
        Text subject = join(name(link.city()), " → ", name(link.county()));
        String key = link.city() + " " + link.county();
        put(Area.LINK, key, subject, link.purpose().text());
        for (String township : link.townships()) {
            put(Area.TOWNSHIP, key + " " + township, join(subject, " → ", name(township)), name(township));
        }
    }

    private void take(Quota quota, Programme programme) {
        put(Area.QUOTA, quota.id(), quota.names(), definition(quota));
        for (Quota.Line line : programme.lines(quota)) {
            String key = quota.id() + " " + line.place() + " " + line.year();
            put(Area.AMOUNT, key, subject(quota, line.place(), line.year()), plain(line.effective()));
        }
        for (int i = 0; i < quota.adjustments().size(); i++) {
            Adjustment each = quota.adjustments().get(i);
            Text subject = subject(quota, each.place(), each.year());
            put(Area.ADJUSTMENT, quota.id() + " " + i, subject, words(each));
        }
    }

    private Text definition(Quota quota) {
        return Stream.of(
                        quota.names(),
                        plain(quota.amount()),
                        quota.unit().text(),
                        quota.per().text(),
                        quota.period().text(),
                        quota.kind().text(),
                        quota.source())
                .reduce(Topics::with)
                .orElseThrow();
    }

    private static Text words(Adjustment adjustment) {
        return plain("%+d · %s · %s · %s"
                .formatted(adjustment.amount(), adjustment.reason(), adjustment.by(), adjustment.on()));
    }

    private Text subject(Quota quota, @Nullable String place, @Nullable Integer year) {
        Text subject = place == null ? quota.names() : with(quota.names(), name(place));
        return year == null ? subject : with(subject, plain(year));
    }

    private void take(Rules rules) {
        rule("gradeGap", new Text("年级最多相差", "Grades apart at most"), rules.gradeGap());
        rule("commonLanguage", new Text("须有共同书写语言", "A written language in common"), rules.commonLanguage());
        rule("lowestGrade", new Text("最低年级", "Lowest grade"), rules.lowestGrade());
        rule("highestGrade", new Text("最高年级", "Highest grade"), rules.highestGrade());
        rule("leastPerClass", new Text("两个班之间至少", "Fewest between two classes"), rules.leastPerClass());
        rule("mostPerClass", new Text("两个班之间至多", "Most between two classes"), rules.mostPerClass());
        rule("otherLinks", new Text("可与对口关系之外结对", "Pairs beyond the links"), rules.otherLinks());
    }

    private void rule(String key, Text subject, Object value) {
        put(Area.RULE, key, subject, value instanceof Boolean yes ? yesOrNo(yes) : plain(value));
    }

    private void take(Weights weights) {
        weight("sameGrade", new Text("同年级", "Same grade"), weights.sameGrade());
        weight("birthMonths", new Text("出生月份相近，每月", "Births close, for each month"), weights.birthMonths());
        weight("sharedInterest", new Text("共同兴趣，每项", "Each shared interest"), weights.sharedInterest());
        weight("mostSharedInterests", new Text("共同兴趣最多计", "Shared interests at most"), weights.mostSharedInterests());
        weight("lastFriend", new Text("去年的朋友", "Last year’s friend"), weights.lastFriend());
        weight("openedClassPair", new Text("每增加一组班级", "Each pair of classes opened"), weights.openedClassPair());
        weight("townshipShare", new Text("乡镇偏离份额，每人", "Township off its share, each pupil"), weights.townshipShare());
        weight("outsideLinks", new Text("不在对口关系之内", "Beyond the links"), weights.outsideLinks());
    }

    private void weight(String key, Text subject, int points) {
        put(Area.WEIGHT, key, subject, plain(points));
    }

    private void take(Round round) {
        Text days = new Text(
                "交信 " + round.due() + "，开信 " + round.opens(), "due " + round.due() + ", opens " + round.opens());
        put(Area.ROUND, round.id(), plain(round.id()), with(with(round.theme(), days), round.idea()));
    }

    private void put(Area area, String key, Text subject, Text statement) {
        statements.put(new Topic(area, key, subject), statement);
    }

    private Text name(String code) {
        return Objects.requireNonNullElse(names.get(code), plain(code));
    }

    private Text list(List<String> codes) {
        return new Text(
                codes.stream().map(code -> name(code).zh()).collect(Collectors.joining("、")),
                codes.stream().map(code -> name(code).en()).collect(Collectors.joining(", ")));
    }

    private static Text yesOrNo(boolean yes) {
        return yes ? new Text("是", "yes") : new Text("否", "no");
    }

    private static Text plain(Object value) {
        return new Text(String.valueOf(value), String.valueOf(value));
    }

    private static Text join(Text one, String between, Text other) {
        return new Text(one.zh() + between + other.zh(), one.en() + between + other.en());
    }

    private static Text with(Text subject, Text more) {
        return join(subject, " · ", more);
    }

    /** Two topics are the same by area and key, whatever they are called by then. */
    record Topic(Area area, String key, Text subject) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Topic topic && topic.area == area && topic.key.equals(key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(area, key);
        }
    }
}
