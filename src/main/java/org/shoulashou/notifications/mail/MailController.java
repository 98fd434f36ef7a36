package org.shoulashou.notifications.mail;

import static org.shoulashou.accounts.Permission.MAIL_RUN;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.notifications.NotificationProblems;
import org.shoulashou.notifications.mail.UnreachedLeads.UnreachedLead;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the operator sees of mail: how it goes, and what was laid aside. No address and no words but in the demonstration. */
@RestController
@RequestMapping("/api/mails")
class MailController {

    /** A mail is shown alone, and nothing in it may run or load. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups";

    /** That somebody is called for a child is the leads' alone to know (R22). */
    private static final Text A_NOTICE = new Text("一封通知", "A notice");

    private final Mails mails;
    private final Office office;
    private final ShowMail show;
    private final Receivers receivers;
    private final Roster roster;
    private final UnreachedLeads leads;
    private final Clock clock;

    MailController(
            Mails mails,
            Office office,
            ShowMail show,
            Receivers receivers,
            Roster roster,
            UnreachedLeads leads,
            Clock clock) {
        this.mails = mails;
        this.office = office;
        this.show = show;
        this.receivers = receivers;
        this.roster = roster;
        this.leads = leads;
        this.clock = clock;
    }

    record MailRow(
            String id,
            Mail.Sort sort,
            Text title,
            String person,
            Mail.State state,
            int attempts,
            @Nullable Text trouble,
            @Nullable String said,
            Instant createdAt,
            @Nullable Instant endedAt,
            List<String> allowedActions) {

        static MailRow of(Mail mail, Text title, String name) {
            Trouble trouble = mail.trouble();
            return new MailRow(
                    mail.id(),
                    mail.sort(),
                    title,
                    name,
                    mail.state(),
                    mail.attempts(),
                    trouble == null ? null : trouble.kind().text(),
                    trouble == null ? null : trouble.said(),
                    mail.createdAt(),
                    mail.endedAt(),
                    actions(mail));
        }

        private static List<String> actions(Mail mail) {
            if (mail.mayBeTriedAgain()) return List.of("retry");
            return mail.state() == Mail.State.SENT ? List.of("returned") : List.of();
        }
    }

    /**
     * How mail goes.
     *
     * @param missing what keeps all mail here; absent when nothing does
     * @param shutUntil when a server that is away is tried next
     * @param shows   whether the words of mails can be looked at: in the demonstration alone
     */
    record MailOffice(
            @Nullable String missing,
            @Nullable Text trouble,
            @Nullable String said,
            @Nullable Instant shutSince,
            @Nullable Instant shutUntil,
            Map<Mail.State, Long> counts,
            boolean shows) {}

    @GetMapping
    @Needs(MAIL_RUN)
    Mono<Page<MailRow>> list(@Valid PageRequest request, @RequestParam(required = false) Mail.@Nullable State state) {
        return mails.page(state, request).flatMap(this::named);
    }

    private Mono<Page<MailRow>> named(Page<Mail> page) {
        List<String> people = page.items().stream().map(Mail::person).distinct().toList();
        return roster.namesOfStaff(people).map(names -> page.map(mail -> row(mail, names)));
    }

    private static MailRow row(Mail mail, Map<String, String> names) {
        return MailRow.of(
                mail, mail.isCall() ? A_NOTICE : WriteMail.title(mail), names.getOrDefault(mail.person(), "–"));
    }

    /** Leads who have no usable address: a call about a child reaches them on these pages alone. */
    @GetMapping("/unreached-leads")
    @Needs(MAIL_RUN)
    Mono<List<UnreachedLead>> unreachedLeads() {
        return leads.some();
    }

    @GetMapping("/office")
    @Needs(MAIL_RUN)
    Mono<MailOffice> office() {
        return mails.counts()
                .zipWith(show.isAllowed())
                .flatMap(both -> office.shut()
                        .map(shut -> state(shut, both.getT1(), both.getT2()))
                        .defaultIfEmpty(state(null, both.getT1(), both.getT2())));
    }

    private MailOffice state(Office.@Nullable Shut shut, Map<Mail.State, Long> counts, boolean shows) {
        return new MailOffice(
                office.missing().map(Enum::name).orElse(null),
                shut == null ? null : shut.trouble().kind().text(),
                shut == null ? null : shut.trouble().said(),
                shut == null ? null : shut.since(),
                shut == null ? null : shut.until(),
                counts,
                shows);
    }

    /** The server is tried at once, not when its pause is over. */
    @PostMapping("/office/attempt")
    @Needs(MAIL_RUN)
    Mono<MailOffice> tryNow() {
        return office.tryNow().then(Mono.defer(this::office));
    }

    @PostMapping("/{id}/retry")
    @Needs(MAIL_RUN)
    Mono<MailRow> retry(@PathVariable String id) {
        return mails.retry(id).switchIfEmpty(Mono.defer(() -> refuse(id))).flatMap(this::one);
    }

    /** A mail came back to the operator's mailbox: its person gets no more until their address is proved again. */
    @PostMapping("/{id}/returned")
    @Needs(MAIL_RUN)
    Mono<MailRow> returned(@PathVariable String id) {
        Trouble back = Trouble.of(Trouble.Kind.RETURNED, "", clock.instant());
        return mails.cameBack(id, back)
                .switchIfEmpty(Mono.defer(() -> refuse(id)))
                .delayUntil(this::addressSentItBack)
                .flatMap(this::one);
    }

    /** A code goes to an address that is not proved, and an old mail went to one that counts no more. */
    private Mono<Void> addressSentItBack(Mail mail) {
        return mail.sort() == Mail.Sort.CODE
                ? Mono.empty()
                : receivers.returned(mail.person(), "returned", mail.createdAt());
    }

    private Mono<MailRow> one(Mail mail) {
        return roster.namesOfStaff(List.of(mail.person())).map(names -> row(mail, names));
    }

    private Mono<Mail> refuse(String id) {
        return mails.find(id)
                .flatMap(mail -> Mono.<Mail>error(NotificationProblems.MAIL_NOT_LAID_ASIDE.refusal()))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** As its reader sees it; in the demonstration alone. */
    @GetMapping(path = "/{id}/view", produces = MediaType.TEXT_HTML_VALUE)
    @Needs(MAIL_RUN)
    Mono<ResponseEntity<String>> view(@PathVariable String id) {
        return show.html(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(MailController::shown);
    }

    private static ResponseEntity<String> shown(String html) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }
}
