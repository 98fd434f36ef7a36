package org.shoulashou.coverage.pages;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.nodes.Call;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.nodes.Nodes;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.coverage.pages.SchoolToCall.ContactPerson;
import org.shoulashou.platform.sheets.Sheets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The schools of a place in which something is not as it should be, with who answers there. */
@Component
class ShowCalls {

    private static final int MOST = 20;

    private final Nodes nodes;
    private final NameNodes names;
    private final Roster roster;
    private final Sheets sheets;

    ShowCalls(Nodes nodes, NameNodes names, Roster roster, Sheets sheets) {
        this.nodes = nodes;
        this.names = names;
        this.roster = roster;
        this.sheets = sheets;
    }

    Mono<ResponseEntity<Flux<DataBuffer>>> file(String place, ServerHttpRequest request) {
        return in(place).map(rows -> sheets.whole(SchoolToCall.SHEET, Flux.fromIterable(rows), request));
    }

    Mono<List<SchoolToCall>> in(String place) {
        return nodes.toCall(place, MOST)
                .collectList()
                .zipWhen(found -> names.of(found.stream().map(Node::scope).toList()))
                .flatMap(both -> toCall(both.getT1(), both.getT2()));
    }

    private Mono<List<SchoolToCall>> toCall(List<Node> found, Names known) {
        return Flux.fromIterable(found).concatMap(node -> toCall(node, known)).collectList();
    }

    private Mono<SchoolToCall> toCall(Node node, Names known) {
        return Flux.fromStream(Stream.of(Role.COUNSELLOR, Role.SAFEGUARDING_LEAD))
                .concatMap(role -> holding(role, node.scope()))
                .collectList()
                .map(people -> new SchoolToCall(
                        known.of(node.scope()), Call.reasons(node.tally().at(Key.EVERYTHING)), people));
    }

    private Flux<ContactPerson> holding(Role role, Scope school) {
        return roster.holding(role, school).map(person -> new ContactPerson(person.name(), role.text()));
    }
}
