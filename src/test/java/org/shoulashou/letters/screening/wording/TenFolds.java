package org.shoulashou.letters.screening.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.wording.Learning.Example;

/** What is marked by the wording alone in each tenth of the sentences, by what was learned from the nine others. */
public final class TenFolds {

    private static final int FOLDS = 10;

    private final Notions notions;
    private final Map<Example, List<Kind>> marked = new HashMap<>();

    public TenFolds(List<Example> examples, Notions notions) {
        this.notions = notions;
        Random random = new Random(3);
        Map<Example, Integer> folds = new HashMap<>();
        for (Example example : examples) folds.put(example, random.nextInt(FOLDS));
        for (int fold = 0; fold < FOLDS; fold++) mark(fold, folds, examples);
    }

    private void mark(int fold, Map<Example, Integer> folds, List<Example> examples) {
        List<Example> others = new ArrayList<>(examples);
        others.removeIf(example -> folds.getOrDefault(example, 0) == fold);
        Wording wording = new Learning(others, notions).wording();
        for (Example example : examples) {
            if (folds.getOrDefault(example, 0) != fold) continue;
            List<Place> places = wording.places(example.tight(), '。', ',');
            marked.put(example, places.stream().map(Place::kind).toList());
        }
    }

    public static List<Kind> kinds() {
        return Learning.KINDS;
    }

    public boolean isMarked(Example example) {
        return !marked.getOrDefault(example, List.of()).isEmpty();
    }

    public boolean isMarkedAs(Kind kind, Example example) {
        return marked.getOrDefault(example, List.of()).contains(kind);
    }
}
