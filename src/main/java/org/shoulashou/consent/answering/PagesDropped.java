package org.shoulashou.consent.answering;

import java.util.List;
import org.shoulashou.platform.events.EventType;

/** No paper of this pupil named these photographs any more when it was told. */
@EventType("consent.pages-dropped")
record PagesDropped(String pupilId, List<String> pages) {

    PagesDropped {
        pages = List.copyOf(pages);
    }
}
