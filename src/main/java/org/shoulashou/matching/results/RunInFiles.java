package org.shoulashou.matching.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoulashou.matching.files.AnswerFiles;
import org.shoulashou.matching.files.FileContent;
import org.shoulashou.matching.runs.Run;
import org.shoulashou.matching.runs.RunPart.Classes;
import org.shoulashou.matching.runs.RunParts;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.ClassPair;
import org.shoulashou.matching.solver.ClassPair.SchoolClass;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a run found, in the files that the command line writes. */
@Component
class RunInFiles {

    private final RunParts parts;
    private final Programmes programmes;

    RunInFiles(RunParts parts, Programmes programmes) {
        this.parts = parts;
        this.programmes = programmes;
    }

    Mono<Map<String, FileContent>> files(Run run) {
        Mono<List<ClassPair>> classes =
                parts.allClasses(run.id()).map(RunInFiles::classPair).collectList();
        return Mono.zip(
                        parts.allPairs(run.id()).collectList(),
                        classes,
                        parts.allUnmatched(run.id()).collectList(),
                        programmes.find(run.programme()))
                .map(all -> files(run, new Answer(all.getT1(), all.getT2(), all.getT3(), outcome(run)), all.getT4()));
    }

    private static Map<String, FileContent> files(Run run, Answer answer, Programme programme) {
        int gradeGap = programme.rules().gradeGap();
        return new AnswerFiles(answer, run.asked().unit(), gradeGap, reason -> words(run, reason)).files();
    }

    private static Report outcome(Run run) {
        return Objects.requireNonNull(run.outcome()).report();
    }

    private static ClassPair classPair(Classes each) {
        return new ClassPair(
                new SchoolClass(each.inlandSchool(), each.inland()),
                new SchoolClass(each.partnerSchool(), each.partner()),
                each.pairs());
    }

    /** Interests of this house have names; those of a file are words already. */
    private static Text words(Run run, Reason reason) {
        return run.asked().sent() == null ? ReasonView.of(reason).words() : AnswerFiles.words(reason);
    }
}
