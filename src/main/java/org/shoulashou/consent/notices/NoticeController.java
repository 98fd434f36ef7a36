package org.shoulashou.consent.notices;

import org.shoulashou.accounts.Anyone;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notice by itself: what a family is asked is no secret, in this version or in an earlier one. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/current")
    @Anyone(because = "the text holds no word about a person, and who is asked may show it to others")
    Notice current() {
        return notices.current();
    }

    @GetMapping("/{version}")
    @Anyone(because = "whoever answered an earlier text can read it again")
    Notice version(@PathVariable int version) {
        return notices.find(version).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
    }
}
