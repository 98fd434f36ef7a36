package org.shoulashou.accounts.house;

import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.ProblemCatalogue;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may know. */
@RestController
@RequestMapping("/api")
class HouseController {

    private final ProblemCatalogue problems;
    private final HouseProperties settings;
    private final String version;

    HouseController(ProblemCatalogue problems, HouseProperties settings, ObjectProvider<BuildProperties> build) {
        this.problems = problems;
        this.settings = settings;
        BuildProperties built = build.getIfAvailable();
        this.version = built == null ? "development" : String.valueOf(built.getVersion());
    }

    record About(
            String version,
            @Nullable String complaintContact,
            @Nullable String operatorName) {}

    record Explained(String code, int status, Text title, Text detail) {

        static Explained of(ProblemKind kind) {
            return new Explained(kind.code(), kind.status().value(), kind.title(), kind.detail());
        }
    }

    /** A child, a family or anybody else must be able to complain without signing in (R34). */
    @GetMapping("/about")
    @Anyone(because = "whom to complain to must be known to everybody")
    About about() {
        return new About(version, settings.complaintContact(), settings.operatorName());
    }

    @GetMapping("/problems/{code}")
    @Anyone(because = "a problem's type leads here, whoever got it")
    Explained explain(@PathVariable String code) {
        return problems.find(code).map(Explained::of).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
    }
}
