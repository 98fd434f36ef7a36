/**
 * Video sessions with a room of our own and what is recorded there, theme meetings, logged contacts of other kinds, the
 * calendar of them, and how long what was kept of them stays.
 * A contact counts when both sides have confirmed it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "accounts",
            "accounts::access",
            "accounts::log",
            "accounts::roster",
            "programme",
            "programme::calendar",
            "directory",
            "consent",
            "matching",
            "matching::views",
            "safeguarding"
        })
package org.shoulashou.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
