package org.shoulashou.accounts.matrix;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;

/** Concerns that nobody has acknowledged, each about a child who is in no list. */
record ConcernsToAskFor(Concerns concerns) {

    Map<String, String> fresh(String school, String schoolClass, String marker) {
        String key = UUID.randomUUID().toString();
        Evidence evidence = new Evidence("", marker + " words of a child", List.of(), List.of());
        List<Child> children = List.of(new Child("nobody", school, schoolClass));
        NewConcern raised = new NewConcern(key, Source.SCREEN, Matter.DANGER, children, null, null, evidence);
        return Map.of("{id}", Await.result(concerns.raise(raised)));
    }
}
