package org.shoulashou.letters.screening.digits;

/**
 * Digits that are said together.
 *
 * @param stray whether it may be no more than a word of the sentence, such as the 一 in 停一停
 */
public record Said(String digits, int start, int end, boolean stray) {}
