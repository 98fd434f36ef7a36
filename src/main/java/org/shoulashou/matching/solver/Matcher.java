package org.shoulashou.matching.solver;

/** Solves a question. Blocks and computes: never on an event loop. */
public interface Matcher {

    Answer solve(Question question, Settings settings, Watcher watcher);
}
