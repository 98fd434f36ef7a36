package org.shoulashou.programme;

import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;

/**
 * Tells what of today's work a change of a programme would touch, such as friendships along a link that goes.
 * A bean of any module that works by programmes; turned round this way because they use programmes and not the other way.
 */
public interface ProgrammeUse {

    Flux<Concern> concernedBy(Programme before, Programme after);

    /** @param what what is counted, as it stands in a sentence: "friendships along this link" */
    record Concern(Text what, long count) {}
}
