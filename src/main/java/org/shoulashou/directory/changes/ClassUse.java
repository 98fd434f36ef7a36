package org.shoulashou.directory.changes;

import java.util.Collection;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;

/**
 * Tells what hangs on classes, so that whoever changes them in summer sees it first. A bean of any module that builds
 * on classes; turned round this way because they use the directory and not the other way.
 */
public interface ClassUse {

    Flux<Concern> concernsOf(Collection<String> classIds);

    /** @param what what is counted, as it stands in a sentence: "friendships" */
    record Concern(String classId, Text what, long count) {}
}
