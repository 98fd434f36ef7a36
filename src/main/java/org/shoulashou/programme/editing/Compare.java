package org.shoulashou.programme.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.shoulashou.programme.editing.Topics.Topic;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays two states of a programme side by side. */
@Component
public class Compare {

    private final ProgrammeCheck check;

    Compare(ProgrammeCheck check) {
        this.check = check;
    }

    public Mono<List<Change>> between(Programme before, Programme after) {
        Set<String> codes = new HashSet<>(before.placeCodes());
        codes.addAll(after.placeCodes());
        return check.names(codes).map(names -> changes(before, after, names));
    }

    static List<Change> changes(Programme before, Programme after, Map<String, Text> names) {
        Map<Topic, Text> then = Topics.of(before, names);
        Map<Topic, Text> now = Topics.of(after, names);
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<Topic, Text> each : then.entrySet()) {
            Text later = now.get(each.getKey());
            if (!each.getValue().equals(later)) {
                changes.add(change(each.getKey(), each.getValue(), later));
            }
        }
        for (Map.Entry<Topic, Text> each : now.entrySet()) {
            if (!then.containsKey(each.getKey())) {
                changes.add(change(each.getKey(), null, each.getValue()));
            }
        }
        return changes;
    }

    private static Change change(Topic topic, @Nullable Text before, @Nullable Text after) {
        return Change.of(topic.area(), topic.subject(), before, after);
    }
}
