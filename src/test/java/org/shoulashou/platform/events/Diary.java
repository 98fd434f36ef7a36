package org.shoulashou.platform.events;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shoulashou.platform.support.Await;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** A handler that writes each move down once, however often it hears of it, and can be made to fail. */
class Diary implements EventHandler<Parcel.Moved> {

    private final String name;
    private final ReactiveMongoTemplate template;
    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final AtomicBoolean broken = new AtomicBoolean();

    Diary(String name, ReactiveMongoTemplate template) {
        this.name = name;
        this.template = template;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<Parcel.Moved> listensTo() {
        return Parcel.Moved.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends Parcel.Moved> happened) {
        heard.add(happened.event().town());
        if (broken.get()) {
            return Mono.error(new IllegalStateException("the diary is locked"));
        }
        return template.insert(new Entry(happened.id(), happened.event().town()), name)
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    List<Entry> entries() {
        return Await.result(template.findAll(Entry.class, name).collectList());
    }

    void clear() {
        heard.clear();
        broken.set(false);
    }

    record Entry(String id, String town) {}
}
