package org.shoulashou.coverage.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.coverage.nodes.Recount.Compared;
import org.shoulashou.coverage.nodes.Recount.Difference;
import org.shoulashou.platform.start.Command;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code --recount-coverage}: prints where the figures are not what the truth says; with {@code --mend} puts it right. */
@Component
class RecountCommand implements Command {

    private static final String MEND = "mend";
    private static final int SHOWN = 50;

    private final Recount recount;
    private final ApplicationArguments arguments;

    RecountCommand(Recount recount, ApplicationArguments arguments) {
        this.recount = recount;
        this.arguments = arguments;
    }

    @Override
    public String name() {
        return "recount-coverage";
    }

    @Override
    public Mono<Outcome> run() {
        return recount.compare().flatMap(this::told);
    }

    private Mono<Outcome> told(Compared compared) {
        if (compared.differences().isEmpty()) return Mono.just(same(compared));
        return arguments.containsOption(MEND)
                ? recount.mend(compared.differences())
                        .then(Mono.defer(recount::compare))
                        .map(after -> mended(compared, after))
                : Mono.just(Outcome.bad(lines(compared, "加上 --mend 可以改正。", "With --mend they are put right.")));
    }

    private static Outcome same(Compared compared) {
        return Outcome.well(
                "覆盖数字与原始记录一致，共 %d 个班级。".formatted(compared.classes()),
                "The figures are what the truth says: %d classes.".formatted(compared.classes()));
    }

    private static Outcome mended(Compared before, Compared after) {
        return after.differences().isEmpty()
                ? Outcome.well(lines(before, "已全部改正。", "All of them were put right."))
                : Outcome.bad(lines(after, "改正之后仍有差异。", "These are still there after they were put right."));
    }

    private static String[] lines(Compared compared, String zh, String en) {
        List<Difference> differences = compared.differences();
        List<String> lines = new ArrayList<>();
        lines.add("有 %d 处差异。%s".formatted(differences.size(), zh));
        lines.add("%d differences. %s".formatted(differences.size(), en));
        Stream<String> some = differences.stream().limit(SHOWN).map(Difference::toString);
        return Stream.concat(lines.stream(), some).toArray(String[]::new);
    }
}
