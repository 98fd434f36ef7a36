package org.shoulashou.ledger.reports;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.pictures.KeptPicture;
import org.shoulashou.platform.pictures.Owner;
import org.shoulashou.platform.pictures.PictureHolder;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Photographs beside reports. Other files are not taken: the house can write a picture anew, pixel by pixel, but has
 * nothing that makes a PDF or an Office file safe to open.
 */
@Component
class ShowEvidence implements PictureHolder {

    private static final String MODULE = "ledger";
    private static final String KIND = "report";

    private final Pictures pictures;
    private final Reports reports;

    ShowEvidence(Pictures pictures, Reports reports) {
        this.pictures = pictures;
        this.reports = reports;
    }

    Mono<Report> take(String id, Flux<DataBuffer> body, Caller caller) {
        return reports.find(id)
                .doOnNext(ShowEvidence::refuseUnlessRoom)
                .flatMap(report -> pictures.take(body, owner(id)))
                .flatMap(picture -> keep(id, picture, Hand.of(caller)))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    Mono<byte[]> show(String id, String picture) {
        return reports.find(id)
                .filter(report -> names(report, picture))
                .flatMap(report -> pictures.picture(picture))
                .switchIfEmpty(Mono.error(LedgerProblems.NO_SUCH_PICTURE::refusal));
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public Mono<Boolean> holds(KeptPicture picture) {
        return reports.find(picture.owner().id())
                .map(report -> names(report, picture.id()))
                .defaultIfEmpty(false);
    }

    private Mono<Report> keep(String id, KeptPicture picture, Hand by) {
        EvidencePicture shown = new EvidencePicture(picture.id(), picture.width(), picture.height());
        return Mono.defer(() -> reports.find(id))
                .doOnNext(ShowEvidence::refuseUnlessRoom)
                .flatMap(report -> reports.save(report.shown(shown, by)))
                .retryWhen(LookAgain.whenStale())
                .delayUntil(report -> pictures.keep(List.of(picture.id())));
    }

    private static void refuseUnlessRoom(Report report) {
        if (report.isAccepted()) {
            throw LedgerProblems.ALREADY_ACCEPTED.refusal();
        }
        if (report.pictures().size() >= Report.MOST_PICTURES) {
            throw LedgerProblems.TOO_MANY_PICTURES.refusal(Report.MOST_PICTURES);
        }
    }

    private static boolean names(Report report, String picture) {
        return report.pictures().stream().anyMatch(each -> each.id().equals(picture));
    }

    private static Owner owner(String id) {
        return new Owner(MODULE, KIND, id);
    }
}
