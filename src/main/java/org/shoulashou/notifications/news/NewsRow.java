package org.shoulashou.notifications.news;

import java.time.Instant;
import org.shoulashou.notifications.told.Subject;
import org.shoulashou.platform.text.Text;

/** News as its person sees it. */
record NewsRow(String id, long seq, Subject subject, Text title, Text body, String link, Instant at, boolean read) {

    static NewsRow of(News news) {
        return new NewsRow(
                news.id(),
                news.seq(),
                news.occasion().course().subject(),
                news.title(),
                news.body(),
                news.occasion().course().link(),
                news.at(),
                news.readAt() != null);
    }
}
