package org.shoulashou.accounts.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shoulashou.coverage.bulletins.Bulletin;
import org.shoulashou.coverage.bulletins.Bulletin.BulletinState;
import org.shoulashou.coverage.bulletins.BulletinFigures;
import org.shoulashou.coverage.bulletins.BulletinFigures.Numbers;
import org.shoulashou.coverage.bulletins.Contents;
import org.shoulashou.coverage.bulletins.Span;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Drafts of bulletins that nobody who asks has written. */
record BulletinsToAskFor(ReactiveMongoTemplate database, Instant now) {

    Map<String, String> draft(List<String> keptAt, String marker) {
        String id = UUID.randomUUID().toString();
        Contents words = new Contents(marker, "", marker + " bulletin", "", List.of(), List.of(), null);
        BulletinFigures figures = new BulletinFigures(
                now,
                2026,
                new Numbers(0, 0, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Bulletin draft = new Bulletin(
                id,
                null,
                id,
                new Text(marker, marker),
                Span.of("2026-09"),
                1,
                BulletinState.DRAFT,
                words,
                figures,
                Set.of("nobody"),
                List.of(),
                List.of(),
                keptAt,
                keptAt,
                Outbox.empty());
        Await.result(database.save(draft));
        return Map.of("{id}", id);
    }
}
