package org.shoulashou.matching.solver.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The most that the heap held since it was begun, pool by pool: never less than the truth. */
final class PeakHeap {

    private static final int MEBIBYTE_BITS = 20;

    PeakHeap() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    long mebibytes() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) used += pool.getPeakUsage().getUsed();
        }
        return used >> MEBIBYTE_BITS;
    }
}
