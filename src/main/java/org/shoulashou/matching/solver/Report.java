package org.shoulashou.matching.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out, in figures.
 *
 * @param hard              0: nothing that must hold is broken
 * @param medium            the number of pairs
 * @param bound             no answer with as many pairs has more than this of {@code soft}
 * @param ratio             the answer is at least this part of the best possible, between 0 and 1
 * @param pairs             pinned ones among them
 * @param mostPairs         no answer has more pairs than this
 * @param townshipDeviation by how many pupils the townships depart from their fair shares, all together
 * @param certainty         absent in reports of before it was told
 */
public record Report(
        int hard,
        int medium,
        long soft,
        long bound,
        double ratio,
        int pairs,
        int mostPairs,
        double seconds,
        long peakHeapMiB,
        List<QuotaUse> quotas,
        int openedClassPairs,
        int townshipDeviation,
        long seed,
        @Nullable Certainty certainty) {

    public Report {
        quotas = List.copyOf(quotas);
    }

    /**
     * How far the figures can be had again and are near.
     *
     * @param endedByItself whether the search went on until it got no further; then the same question with the same seed
     *                      has the same pairs again, and otherwise the clock or somebody ended it
     */
    public record Certainty(boolean endedByItself, ProvenBy boundBy) {}

    /** By what the bound is proven. */
    public enum ProvenBy {
        /** By what class pairs could hold at prices of their pupils; it comes near. */
        RELAXATION,
        /** By what each pupil could have at best; it may be far, and is all that a short time proves of millions of class pairs. */
        EACH_ALONE
    }

    /** Points below nothing are no part of anything: then it is only known whether they are the best. */
    public static double ratio(long soft, long bound) {
        if (soft >= bound) return 1;
        return soft < 0 ? 0 : soft / (double) bound;
    }

    /** The same with the quotas as somebody else counts them. */
    public Report counting(List<QuotaUse> uses) {
        return new Report(
                hard,
                medium,
                soft,
                bound,
                ratio,
                pairs,
                mostPairs,
                seconds,
                peakHeapMiB,
                uses,
                openedClassPairs,
                townshipDeviation,
                seed,
                certainty);
    }
}
