package org.shoulashou.matching.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.caps.Room;
import org.shoulashou.matching.runs.LeftOut;

/** For which pairs there is room; where there is too little, those go who suit each other best. */
record Admitted(List<Fit> pairs, List<Fit> without, List<LeftOut> leftOut) {

    static Admitted of(List<Fit> fit, Room room) {
        List<Fit> pairs = new ArrayList<>();
        List<Fit> without = new ArrayList<>();
        LeftOutPairs leftOut = new LeftOutPairs(List.of());
        List<Fit> bestFirst = fit.stream()
                .sorted(Comparator.comparing((Fit each) -> -each.pair().points()))
                .toList();
        for (Fit each : bestFirst) {
            Optional<CappedPlace> full = room.letIn(each.where(), each.classes());
            full.ifPresent(leftOut::add);
            (full.isEmpty() ? pairs : without).add(each);
        }
        return new Admitted(pairs, without, leftOut.counts());
    }

    List<String> pupilsLeftOut() {
        return without.stream()
                .flatMap(each -> Stream.of(each.pair().inland(), each.pair().partner()))
                .toList();
    }
}
