package org.shoulashou.exchange.calendar;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.MeetingState;
import org.shoulashou.exchange.meetings.Meetings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Calendars as files: one meeting, or everything under a secret address that can be renewed and ended. */
@RestController
@RequestMapping("/api")
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarAddresses addresses;
    private final WhatLiesAhead ahead;
    private final Meetings meetings;
    private final Clock clock;

    CalendarController(CalendarAddresses addresses, WhatLiesAhead ahead, Meetings meetings, Clock clock) {
        this.addresses = addresses;
        this.ahead = ahead;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param madeAt absent where there is none */
    record AddressState(@Nullable Instant madeAt) {}

    /** @param path below the house's own address; told this once */
    record NewAddress(String path) {}

    @GetMapping(path = "/meetings/{id}/calendar.ics")
    @Needs(value = EXCHANGE_ARRANGE, on = "meeting", in = "id")
    Mono<ResponseEntity<String>> one(@PathVariable String id, Locale locale) {
        return meetings.get(id)
                .filter(CalendarController::takesPlace)
                .switchIfEmpty(Mono.error(ExchangeProblems.NOTHING_AGREED::refusal))
                .map(WhatLiesAhead::entry)
                .map(entry -> file(List.of(entry), locale));
    }

    private static boolean takesPlace(Meeting meeting) {
        return meeting.course().start() != null && meeting.course().state() != MeetingState.CANCELLED;
    }

    @GetMapping("/calendar")
    @Needs(EXCHANGE_ARRANGE)
    Mono<AddressState> state(Caller caller) {
        return addresses
                .of(caller)
                .map(address -> new AddressState(address.madeAt()))
                .defaultIfEmpty(new AddressState(null));
    }

    @PostMapping("/calendar")
    @Needs(EXCHANGE_ARRANGE)
    Mono<NewAddress> renew(Locale locale, Caller caller) {
        return addresses
                .renew(caller)
                .map(token -> new NewAddress("/api/calendars/" + token + "?language=" + locale.getLanguage()));
    }

    @DeleteMapping("/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(EXCHANGE_ARRANGE)
    Mono<Void> revoke(Caller caller) {
        return addresses.revoke(caller);
    }

    @GetMapping("/calendars/{token}")
    @Anyone(because = "the address is a secret of 192 bits; it shows days and themes, and nobody's name")
    Mono<ResponseEntity<String>> follow(
            @PathVariable String token, @RequestParam(defaultValue = "zh") String language) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        return addresses.open(token).flatMap(ahead::within).map(entries -> file(entries, locale));
    }

    private ResponseEntity<String> file(List<Entry> entries, Locale locale) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(Ics.of(entries, clock.instant(), locale));
    }
}
