package org.shoulashou.notifications.told;

/** The clock has called whoever should read a school's letters, and there was nobody to call (R25). */
public interface NobodyReads {}
