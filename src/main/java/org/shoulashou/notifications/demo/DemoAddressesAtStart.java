package org.shoulashou.notifications.demo;

import org.shoulashou.accounts.demo.DemoSignIn;
import org.shoulashou.accounts.demo.DemoSignIns;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.platform.mongo.DatabaseInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Made-up people of staff get made-up addresses, before anything happens that they are told of, so that the mailbox of
 * the demonstration fills. The ending can belong to nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 250)
class DemoAddressesAtStart implements ApplicationRunner {

    private final DatabaseInUse database;
    private final DemoSignIns signIns;
    private final Receivers receivers;

    DemoAddressesAtStart(DatabaseInUse database, DemoSignIns signIns, Receivers receivers) {
        this.database = database;
        this.signIns = signIns;
        this.receivers = receivers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded()) {
            signIns.all()
                    .filter(signIn -> signIn.signInName() != null)
                    .concatMap(this::address)
                    .then()
                    .block();
        }
    }

    private Mono<Receiver> address(DemoSignIn signIn) {
        return receivers
                .of(signIn.id())
                .filter(receiver -> receiver.version() == null)
                .flatMap(unknown -> receivers.provedFor(signIn.id(), signIn.signInName() + "@demo.example"));
    }
}
