package org.shoulashou.exchange.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.contacts.ContactKind;
import org.shoulashou.exchange.contacts.ContactState;
import org.shoulashou.matching.views.GroupView;
import org.shoulashou.platform.text.Text;

/**
 * A logged contact as one of the two sides sees it.
 *
 * @param byUs     whether the reader's own side logged it
 * @param loggedBy under whose eye it took place; a name of one's own side only
 * @param pictures of one's own side only
 * @param picturesClosed whether somebody must look at them again, because a consent has gone
 */
record ContactRow(
        String id,
        long version,
        ContactKind kind,
        Text kindText,
        LocalDate day,
        int heads,
        @Nullable String note,
        boolean byUs,
        @Nullable String loggedBy,
        List<String> pictures,
        boolean picturesClosed,
        ContactState state,
        Text stateText,
        GroupView own,
        GroupView other,
        List<ContactState> answers) {}
