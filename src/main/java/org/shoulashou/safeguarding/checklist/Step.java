package org.shoulashou.safeguarding.checklist;

import java.util.Set;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Matter;

/**
 * One step of the checklist.
 *
 * @param key  stays for ever; histories carry it
 * @param must without it, or a reason why not, nothing is closed
 */
public record Step(String key, Set<Matter> matters, boolean must, Text title, Text help) {

    public Step {
        matters = Set.copyOf(matters);
    }
}
