package org.shoulashou.notifications.mail;

import org.shoulashou.accounts.demo.DemoSignIns;
import org.shoulashou.notifications.receivers.Receivers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows mail as its reader sees it, where everybody is made up. */
@Component
class ShowMail {

    private final Mails mails;
    private final Receivers receivers;
    private final WriteMail write;
    private final Office office;
    private final DemoSignIns demo;

    ShowMail(Mails mails, Receivers receivers, WriteMail write, Office office, DemoSignIns demo) {
        this.mails = mails;
        this.receivers = receivers;
        this.write = write;
        this.office = office;
        this.demo = demo;
    }

    Mono<Boolean> isAllowed() {
        return demo.exist();
    }

    /** Empty outside of the demonstration, and when there is no such mail. */
    Mono<String> html(String id) {
        return isAllowed()
                .filter(allowed -> allowed)
                .flatMap(allowed -> mails.find(id))
                .zipWhen(mail -> receivers.of(mail.person()))
                .map(both ->
                        write.write(both.getT1(), both.getT2(), office.site()).html());
    }
}
