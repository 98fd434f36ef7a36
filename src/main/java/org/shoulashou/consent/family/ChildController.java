package org.shoulashou.consent.family;

import static org.shoulashou.accounts.Permission.DESK_STOP;

import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.answering.ChildsWord;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A child's own word. What the guardians answered is not told here: it is between them and the school. */
@RestController
@RequestMapping("/api/desk/stop")
class ChildController {

    private final FamilyConsents consents;
    private final ChildsWord childsWord;

    ChildController(FamilyConsents consents, ChildsWord childsWord) {
        this.consents = consents;
        this.childsWord = childsWord;
    }

    record OwnWord(boolean stopped) {

        static OwnWord of(FamilyConsent consent) {
            return new OwnWord(consent.childStopped());
        }
    }

    @GetMapping
    @Needs(DESK_STOP)
    Mono<OwnWord> look(Caller child) {
        return consents.of(child.accountId()).map(OwnWord::of);
    }

    @PostMapping
    @Needs(DESK_STOP)
    Mono<OwnWord> stop(Caller child) {
        return childsWord.stop(child).map(OwnWord::of);
    }

    @DeleteMapping
    @Needs(DESK_STOP)
    Mono<OwnWord> goOn(Caller child) {
        return childsWord.goOn(child).map(OwnWord::of);
    }
}
