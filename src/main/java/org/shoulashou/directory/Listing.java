package org.shoulashou.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoulashou.platform.text.SearchWords;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A list with search, order and paging over one collection.
 *
 * @param orders the fields of a row that it can be ordered by, and where they are stored; each has an index that begins with the place
 */
record Listing<T>(ReactiveMongoOperations database, Class<T> type, Sort usual, Map<String, String> orders) {

    Mono<Page<T>> page(List<Criteria> where, PageRequest asked) {
        Query query = query(where, asked);
        Query slice = Query.of(query).with(order(asked)).skip(asked.offset()).limit(asked.length());
        return database.find(slice, type)
                .collectList()
                .zipWith(database.count(query, type))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    Mono<Long> count(List<Criteria> where, PageRequest asked) {
        return database.count(query(where, asked), type);
    }

    Flux<T> all(List<Criteria> where, PageRequest asked) {
        return database.find(query(where, asked).with(order(asked)), type);
    }

    private static Query query(List<Criteria> where, PageRequest asked) {
        List<Criteria> all = new ArrayList<>(where);
        all.addAll(SearchWords.matching("search", asked.text()));
        return all.size() == 1
                ? Query.query(all.get(0))
                : all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
    }

    /** The id at the end, in the same direction, makes the order total without leaving the index. */
    private Sort order(PageRequest asked) {
        Sort order = asked.order(usual, orders.keySet());
        Sort.Direction direction = order.iterator().next().getDirection();
        String[] stored =
                order.stream().map(Sort.Order::getProperty).map(this::stored).toArray(String[]::new);
        return Sort.by(direction, stored).and(Sort.by(direction, "_id"));
    }

    private String stored(String field) {
        return Objects.requireNonNullElse(orders.get(field), field);
    }
}
