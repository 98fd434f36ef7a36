package org.shoulashou.directory.enrolment;

import static org.shoulashou.accounts.Permission.PUPILS_ENROL;

import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.enrolment.template.ClassTemplate;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.text.Languages;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** For a teacher who has no list yet. */
@RestController
@RequestMapping("/api/enrolment/template")
class TemplateController {

    private static final Text NAME = new Text("班级名单模板", "Class list template");

    private final ClassTemplate template;
    private final Downloads downloads;

    TemplateController(ClassTemplate template, Downloads downloads) {
        this.template = template;
        this.downloads = downloads;
    }

    @GetMapping
    @Needs(PUPILS_ENROL)
    ResponseEntity<Flux<DataBuffer>> template(ServerHttpRequest request) {
        String name = NAME.in(Languages.of(request));
        return downloads.attachment(name, ".xlsx", Sheets.XLSX, out -> out.write(template.write()));
    }
}
