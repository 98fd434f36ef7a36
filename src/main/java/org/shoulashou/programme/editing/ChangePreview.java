package org.shoulashou.programme.editing;

import java.util.List;
import org.shoulashou.programme.ProgrammeUse.Concern;

/**
 * What a change would do.
 *
 * @param base     the version that it is compared with
 * @param counted  whether anybody tells what it would touch; without, no concerns do not mean that there are none
 * @param concerns what of today's work it would touch
 */
public record ChangePreview(int base, List<Change> changes, boolean counted, List<Concern> concerns) {}
