package org.shoulashou.coverage.nodes;

import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** A life that ends after so many writes: what was written is there, and nothing after it happens. */
final class Mortal {

    private int left;

    Mortal(int writes) {
        this.left = writes;
    }

    private <T> Mono<T> does(Mono<T> write) {
        return Mono.defer(() -> left-- > 0 ? write : Mono.error(new IllegalStateException("died")));
    }

    DueNodes due(ReactiveMongoTemplate database, Clock clock) {
        return new DueNodes(database, clock) {
            @Override
            Mono<Void> mark(List<String> line) {
                return does(super.mark(line));
            }

            @Override
            Mono<Void> done(Due one) {
                return does(super.done(one));
            }

            @Override
            Mono<Void> later(Due one) {
                return does(super.later(one));
            }
        };
    }

    Nodes nodes(ReactiveMongoTemplate database) {
        return new Nodes(database) {
            @Override
            Mono<Void> save(Node node) {
                return does(super.save(node));
            }

            @Override
            Mono<Void> remove(Node node) {
                return does(super.remove(node));
            }
        };
    }
}
