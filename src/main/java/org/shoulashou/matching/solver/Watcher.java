package org.shoulashou.matching.solver;

/** Is told how a run goes on, from the run's own threads, and may ask it to stop, which keeps the best so far. */
public interface Watcher {

    Watcher NOBODY = new Watcher() {
        @Override
        public void progress(Progress progress) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    void progress(Progress progress);

    boolean isCancelled();
}
