package org.shoulashou.architecture.wrong;

import reactor.core.publisher.Mono;

class ChainsInAChain {

    Mono<Integer> sum(Mono<Integer> one, Mono<Integer> other) {
        return one.flatMap(a -> other.flatMap(b -> Mono.just(a + b)));
    }

    Mono<Integer> talk(Mono<Integer> one) {
        return one.map(a -> {
            int twice = a * 2;
            int thrice = a * 3;
            return twice + thrice;
        });
    }
}
