package org.shoulashou.directory.cards;

import java.util.Locale;
import org.shoulashou.platform.paper.Papers;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Gives a class the paper that it cuts apart. */
@Component
class PrintPupilCards {

    private final Papers papers;

    PrintPupilCards(Papers papers) {
        this.papers = papers;
    }

    ResponseEntity<Flux<DataBuffer>> print(PupilCardSheet sheet, Locale language) {
        return papers.attachment(sheet.paper(language));
    }
}
