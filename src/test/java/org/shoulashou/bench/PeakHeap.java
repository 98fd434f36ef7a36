package org.shoulashou.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The most that the heap held, looked at twenty times a second. */
final class PeakHeap implements AutoCloseable {

    private final AtomicLong most = new AtomicLong();
    private final Thread watch = new Thread(this::watch, "peak-heap");

    PeakHeap() {
        watch.setDaemon(true);
        watch.start();
    }

    long megabytes() {
        return most.get() >> 20;
    }

    private void watch() {
        try {
            while (true) {
                most.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(50);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
