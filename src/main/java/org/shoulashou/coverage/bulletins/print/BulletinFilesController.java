package org.shoulashou.coverage.bulletins.print;

import static org.shoulashou.accounts.Permission.BULLETINS_READ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.coverage.bulletins.Bulletin;
import org.shoulashou.coverage.bulletins.ShowBulletins;
import org.shoulashou.coverage.bulletins.ShowBulletins.ToldBulletin;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.paper.Papers;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A bulletin as a file: for the office's own letterhead, and to be read. */
@RestController
@RequestMapping("/api/bulletins/{id}")
class BulletinFilesController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ShowBulletins show;
    private final Downloads downloads;
    private final Papers papers;
    private final Clock clock;

    BulletinFilesController(ShowBulletins show, Downloads downloads, Papers papers, Clock clock) {
        this.show = show;
        this.downloads = downloads;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/docx")
    @Needs(BULLETINS_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> docx(@PathVariable String id, Caller caller) {
        return show.one(id, caller).map(this::docx);
    }

    private ResponseEntity<Flux<DataBuffer>> docx(ToldBulletin told) {
        String day = dayOf(told.bulletin());
        String title = told.bulletin().contents().title();
        return downloads.attachment(title, ".docx", DOCX, out -> DocxFile.write(told, day, out));
    }

    @GetMapping("/pdf")
    @Needs(BULLETINS_READ)
    Mono<ResponseEntity<Flux<DataBuffer>>> pdf(@PathVariable String id, Caller caller) {
        return show.one(id, caller).map(told -> papers.attachment(BulletinPaper.of(told, dayOf(told.bulletin()))));
    }

    /** The day on which it went out, or of today while it is a draft. */
    private String dayOf(Bulletin bulletin) {
        Instant at = Objects.requireNonNullElse(bulletin.publishedAt(), clock.instant());
        LocalDate day = LocalDate.ofInstant(at, Downloads.BEIJING);
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
