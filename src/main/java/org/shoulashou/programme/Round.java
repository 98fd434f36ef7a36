package org.shoulashou.programme;

import java.time.LocalDate;
import org.shoulashou.platform.text.Text;

/**
 * One exchange of letters.
 *
 * @param theme what the letters are about
 * @param idea  what one could write
 * @param due   letters are handed in by this day
 * @param opens letter-opening day
 */
public record Round(String id, int year, Text theme, Text idea, LocalDate due, LocalDate opens) {}
