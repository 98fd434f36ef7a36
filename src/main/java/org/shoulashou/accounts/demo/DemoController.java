package org.shoulashou.accounts.demo;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.Handout;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.Links.Draft;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.proof.Totps;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells visitors of the demonstration how to come in. Not found anywhere else. */
@RestController
@RequestMapping("/api/demo")
class DemoController {

    private final DemoSignIns signIns;
    private final Links links;
    private final Totps totps;
    private final AccountsProperties settings;

    DemoController(DemoSignIns signIns, Links links, Totps totps, AccountsProperties settings) {
        this.signIns = signIns;
        this.links = links;
        this.totps = totps;
        this.settings = settings;
    }

    record SignIn(
            Role role,
            Text displayName,
            Text place,
            @Nullable String signInName,
            @Nullable String password,
            @Nullable String totpCode,
            @Nullable String classCode,
            @Nullable String penName,
            @Nullable List<String> pictures,
            @Nullable String guardianPath) {}

    record Demo(List<SignIn> signIns) {}

    @GetMapping
    @Anyone(because = "it is empty unless made-up people were loaded into a database of the demonstration")
    Mono<Demo> demo() {
        return signIns.all()
                .concatMap(this::withWorkingLink)
                .map(this::shown)
                .collectList()
                .filter(all -> !all.isEmpty())
                .switchIfEmpty(Mono.error(AccountProblems.NO_DEMO::refusal))
                .map(Demo::new);
    }

    private Mono<DemoSignIn> withWorkingLink(DemoSignIn signIn) {
        if (signIn.role() != Role.GUARDIAN) {
            return Mono.just(signIn);
        }
        String token = signIn.guardianToken();
        Mono<DemoSignIn> working = token == null
                ? Mono.empty()
                : links.findOpen(token).thenReturn(signIn).onErrorResume(worthless -> Mono.empty());
        return working.switchIfEmpty(Mono.defer(() -> renewed(signIn)));
    }

    private Mono<DemoSignIn> renewed(DemoSignIn signIn) {
        String pupilId = signIn.id().replaceFirst("-guardian$", "");
        Grant grant = new Grant(Role.GUARDIAN, Scope.pupil(pupilId));
        String name = signIn.displayName().zh();
        return links.issue(new Draft(Purpose.GUARDIAN, name, grant, settings.guardianLinkLife(), null), link -> link)
                .map(issued -> signIn.withGuardianToken(issued.token()))
                .flatMap(signIns::save);
    }

    private SignIn shown(DemoSignIn signIn) {
        String secret = signIn.totpSecret();
        String token = signIn.guardianToken();
        return new SignIn(
                signIn.role(),
                signIn.displayName(),
                signIn.place(),
                signIn.signInName(),
                signIn.password(),
                secret == null ? null : totps.codeNow(Base64.getDecoder().decode(secret)),
                signIn.classCode(),
                signIn.penName(),
                signIn.pictures(),
                token == null ? null : Handout.path(Purpose.GUARDIAN, token));
    }
}
