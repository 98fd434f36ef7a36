package org.shoulashou.platform.jobs;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Work that posts parcels, one a step, and can be made to hang or fail at one of them. */
class Posting implements JobWork<Posting.At> {

    private final ReactiveMongoTemplate template;
    private final ConcurrentHashMap<Integer, Mono<Void>> before = new ConcurrentHashMap<>();
    final AtomicInteger steps = new AtomicInteger();

    private volatile boolean alone;

    Posting(ReactiveMongoTemplate template) {
        this.template = template;
    }

    record At(int parcel, int parcels) {}

    record Posted(int parcels) {}

    static NewJob of(int parcels) {
        return new NewJob("posting", null, new Text("寄包裹", "Posting parcels"), "a1", new At(0, parcels));
    }

    static NewJob onlyOne(int parcels) {
        return new NewJob("posting", "post-office", new Text("寄包裹", "Posting parcels"), "a1", new At(0, parcels));
    }

    @Override
    public String kind() {
        return "posting";
    }

    @Override
    public Class<At> checkpoint() {
        return At.class;
    }

    @Override
    public Mono<Step> next(At at) {
        steps.incrementAndGet();
        return Objects.requireNonNullElse(before.get(at.parcel()), Mono.<Void>empty())
                .then(post(at.parcel()))
                .thenReturn(reached(at));
    }

    void beforeParcel(int parcel, @Nullable Mono<Void> what) {
        if (what == null) {
            before.remove(parcel);
        } else {
            before.put(parcel, what);
        }
    }

    @Override
    public boolean alone() {
        return alone;
    }

    /** From now on an instance does one at a time. */
    void doAlone() {
        alone = true;
    }

    void reset() {
        alone = false;
        before.clear();
        steps.set(0);
    }

    private Mono<Void> post(int parcel) {
        return template.insert(new Document("_id", parcel), "posted")
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    private static Step reached(At at) {
        int done = at.parcel() + 1;
        return done == at.parcels()
                ? Step.last(new Posted(done), done)
                : Step.to(new At(done, at.parcels()), done, (long) at.parcels());
    }
}
