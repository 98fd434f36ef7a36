package org.shoulashou.ledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.ledger.cobuilding.BuildTogether;
import org.shoulashou.ledger.cobuilding.BuildTogether.Done;
import org.shoulashou.ledger.cobuilding.BuildTogether.Two;
import org.shoulashou.ledger.cobuilding.CoBuilding;
import org.shoulashou.ledger.cobuilding.CoBuilding.Kind;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.reports.CheckReport;
import org.shoulashou.ledger.reports.EnterReport;
import org.shoulashou.ledger.reports.Report;
import org.shoulashou.ledger.reports.Report.Work;
import org.shoulashou.ledger.reports.ReportState;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Made up from beginning to end. May be repeated: what is there already is left alone. */
@Component
class DemoLedger {

    private static final String PLAN = "turpan-2026";
    private static final int YEAR = 2026;
    private static final Caller PROVINCE = staff("demo-province-hunan", "周明岚", Role.LEAGUE_PROVINCE, "43");
    private static final Caller NATIONAL = staff("demo-national", "沈知远", Role.LEAGUE_NATIONAL, "CN");
    private static final Caller CHANGSHA = staff("demo-city-changsha", "罗书宁", Role.LEAGUE_CITY, "4301");
    private static final Caller ZHUZHOU = staff("demo-city-zhuzhou", "谭若溪", Role.LEAGUE_CITY, "4302");
    private static final Set<String> ALL = Set.of("period", "once", "evidence");

    private static final List<Made> REPORTS = List.of(
            new Made(PROVINCE, "founders-training", "43", "43", 20, "2026-09-24", "第一期创业培训，名单在材料里。", Until.CHECKED),
            new Made(CHANGSHA, "city-cadre-training", "4301", "4301", 4, "2026-10-19", "团干部来长沙跟班学习两周。", Until.ACCEPTED),
            new Made(CHANGSHA, "city-founders", "4301", "4301", 3, "2026-10-28", "参观园区并结对导师。", Until.CHECKED),
            new Made(ZHUZHOU, "city-cadre-training", "4302", "4302", 6, "2026-11-03", "六名团干部参加培训班。", Until.ACCEPTED),
            new Made(ZHUZHOU, "city-graduates", "4302", "4302", 2, "2026-10-12", "两名毕业生在株洲就业。", Until.RETURNED),
            new Made(CHANGSHA, "workers", "43", "4301", 1, "2026-11-10", "走访务工青年，登记需要。", Until.ENTERED));

    private static final List<Done> NOTES = List.of(
            new Done("1", Kind.CONTACT, LocalDate.parse("2026-09-12"), null, null, "第一次座谈，商定全年安排。"),
            new Done("2", Kind.CONTACT, LocalDate.parse("2026-10-15"), null, null, "电话联系，确定培训时间。"),
            new Done("3", Kind.SUPPORT, LocalDate.parse("2026-10-20"), null, Hundredths.whole(3000), "添置青年活动室桌椅。"),
            new Done("4", Kind.ONE, LocalDate.parse("2026-10-30"), "survey", null, "完成全镇青年调查。"));

    private final EnterReport enter;
    private final CheckReport check;
    private final BuildTogether together;

    DemoLedger(EnterReport enter, CheckReport check, BuildTogether together) {
        this.enter = enter;
        this.check = check;
        this.together = together;
    }

    private enum Until {
        ENTERED,
        CHECKED,
        ACCEPTED,
        RETURNED
    }

    private record Made(
            Caller by, String task, String place, String where, int amount, String on, String note, Until until) {

        Work work() {
            long hundredths = Hundredths.whole(amount).value();
            return new Work(PLAN, task, place, YEAR, where, hundredths, LocalDate.parse(on), note);
        }
    }

    Mono<Void> bring() {
        return Flux.fromIterable(REPORTS)
                .concatMap(made -> report(made).onErrorComplete(Refusal.class))
                .then(Mono.defer(() -> build().onErrorComplete(Refusal.class)));
    }

    private Mono<Report> report(Made made) {
        return enter.enter("demo/" + made.task() + "/" + made.where(), made.work(), made.by())
                .filter(report -> report.state() == ReportState.ENTERED)
                .flatMap(report -> goOn(report, made));
    }

    private Mono<Report> goOn(Report report, Made made) {
        if (made.until() == Until.ENTERED) {
            return Mono.just(report);
        }
        return check.self(report.id(), version(report.version()), ALL, made.by())
                .flatMap(checked -> decide(checked, made.until()));
    }

    private Mono<Report> decide(Report report, Until until) {
        return switch (until) {
            case ACCEPTED -> check.accept(report.id(), version(report.version()), null, PROVINCE);
            case RETURNED -> check.giveBack(report.id(), version(report.version()), "请补上两个人的就业证明。", PROVINCE);
            case ENTERED, CHECKED -> Mono.just(report);
        };
    }

    /** The second time it is there already, which is no fault here. */
    private Mono<Void> build() {
        Two two = new Two("huaihua-2026", YEAR, "怀化市第一中学", "黄金坳镇团委", "4312");
        return together.begin(two, PROVINCE).flatMap(this::noteAll).then();
    }

    private Mono<CoBuilding> noteAll(CoBuilding begun) {
        return Flux.fromIterable(NOTES)
                .reduce(Mono.just(begun), (before, done) -> before.flatMap(pair -> note(pair, done)))
                .flatMap(all -> all)
                .flatMap(this::acceptAllButTheLast);
    }

    private Mono<CoBuilding> acceptAllButTheLast(CoBuilding noted) {
        return Flux.fromIterable(noted.notes().subList(0, noted.notes().size() - 1))
                .map(CoBuilding.Note::id)
                .reduce(Mono.just(noted), (before, id) -> before.flatMap(pair -> accept(pair, id)))
                .flatMap(all -> all);
    }

    private Mono<CoBuilding> accept(CoBuilding pair, String note) {
        return together.accept(pair.id(), version(pair.version()), note, NATIONAL);
    }

    private Mono<CoBuilding> note(CoBuilding pair, Done done) {
        return together.note(pair.id(), version(pair.version()), done, PROVINCE);
    }

    private static long version(@Nullable Long version) {
        return version == null ? 0 : version;
    }

    private static Caller staff(String id, String name, Role role, String place) {
        return new Caller(id, AccountKind.STAFF, name, List.of(new Grant(role, Scope.place(place))));
    }
}
