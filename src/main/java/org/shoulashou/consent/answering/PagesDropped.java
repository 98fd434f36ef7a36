package org.shoulashou.consent.answering;

import java.util.List;
import org.shoulashou.platform.events.EventType;

/** No paper names these photographs any more. */
@EventType("consent.pages-dropped")
record PagesDropped(List<String> pages) {

    PagesDropped {
        pages = List.copyOf(pages);
    }
}
