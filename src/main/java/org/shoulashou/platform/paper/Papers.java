package org.shoulashou.platform.paper;

import org.shoulashou.platform.downloads.Downloads;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Answers with a paper as a PDF file, which is written while it travels. */
@Component
public class Papers {

    private final Downloads downloads;

    public Papers(Downloads downloads) {
        this.downloads = downloads;
    }

    public ResponseEntity<Flux<DataBuffer>> attachment(Paper paper) {
        return downloads.attachment(paper.title(), ".pdf", MediaType.APPLICATION_PDF, out -> Press.print(paper, out));
    }
}
