package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/** A growing row of numbers. */
public final class Numbers {

    private int[] numbers = new int[16];
    private int count;

    public void add(int number) {
        if (count == numbers.length) numbers = Arrays.copyOf(numbers, count * 2);
        numbers[count++] = number;
    }

    public int count() {
        return count;
    }

    public int[] all() {
        return Arrays.copyOf(numbers, count);
    }
}
