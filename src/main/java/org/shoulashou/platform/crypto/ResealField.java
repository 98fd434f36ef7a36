package org.shoulashou.platform.crypto;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A {@link Sealed} field whose slot is the document's id and the field's own path. The version stays: the owner's
 * state did not change, and a person who is editing it must not be told so.
 */
public final class ResealField implements Reseal {

    private static final Logger log = LoggerFactory.getLogger(ResealField.class);

    private final ReactiveMongoTemplate template;
    private final Sealer sealer;
    private final String collection;
    private final String path;
    private final String slot;

    public ResealField(ReactiveMongoTemplate template, Sealer sealer, String collection, String path) {
        this(template, sealer, collection, path, path);
    }

    /** @param slot the field's name in its slot, where that is not its path */
    public ResealField(ReactiveMongoTemplate template, Sealer sealer, String collection, String path, String slot) {
        this.template = template;
        this.sealer = sealer;
        this.collection = collection;
        this.path = path;
        this.slot = slot;
    }

    @Override
    public Mono<Long> outdated(String activeKey) {
        return template.count(query(underOtherKeyThan(activeKey)), collection);
    }

    @Override
    public Flux<?> reseal(String activeKey) {
        return template.find(query(underOtherKeyThan(activeKey)), Document.class, collection)
                .concatMap(owner -> Mono.defer(() -> resealOne(owner)).onErrorResume(CannotOpen.class, this::leaveIt));
    }

    /** One broken text must not keep the others under an old key. It stays, and is counted as outdated. */
    private Mono<UpdateResult> leaveIt(CannotOpen broken) {
        log.error("{} in {} could not be sealed anew", path, collection, broken);
        return Mono.empty();
    }

    /** Only where the field still holds what was opened: whoever wrote meanwhile has sealed it anew already. */
    private Mono<UpdateResult> resealOne(Document owner) {
        Document stored = owner.getEmbedded(List.of(path.split("\\.")), new Document());
        Sealed old = new Sealed(stored.getString("key"), stored.getString("data"));
        Sealed next = sealer.reseal(old, new Slot(String.valueOf(owner.get("_id")), slot));
        Criteria unchanged =
                where("_id").is(owner.get("_id")).and(path + ".data").is(old.data());
        Update update = new Update().set(path + ".key", next.key()).set(path + ".data", next.data());
        return template.updateFirst(query(unchanged), update, collection);
    }

    private Criteria underOtherKeyThan(String activeKey) {
        return where(path + ".key").exists(true).ne(activeKey);
    }
}
