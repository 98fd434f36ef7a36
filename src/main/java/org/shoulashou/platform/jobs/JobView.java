package org.shoulashou.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/** A job as people see it. */
public record JobView(
        String id,
        String kind,
        Text title,
        Job.State state,
        long done,
        @Nullable Long total,
        @Nullable Text message,
        @Nullable Map<String, Object> result,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> allowedActions,
        long version) {

    public static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.title(),
                job.state(),
                job.done(),
                job.total(),
                job.message(),
                job.result(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.isOver() || job.cancelAsked() ? List.of() : List.of("cancel"),
                Objects.requireNonNullElse(job.version(), 0L));
    }
}
