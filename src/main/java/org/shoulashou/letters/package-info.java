/**
 * Letters, rounds, delivery and attachments; the review queue with its history,
 * and the screens that mark what a reviewer must see.
 */
@NullMarked
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {
            "accounts",
            "accounts::roster",
            "programme",
            "programme::calendar",
            "directory",
            "directory::changes",
            "directory::regions",
            "consent",
            "matching",
            "matching::views",
            "safeguarding"
        })
package org.shoulashou.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
