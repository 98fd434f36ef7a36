package org.shoulashou.accounts.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.proof.PictureCode;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ways in and out. */
@RestController
@RequestMapping("/api")
class SessionController {

    private static final String PROVES = "it asks for proof of who somebody is";

    private final SessionViews views;
    private final SignInStaff staff;
    private final SignInPupil pupil;
    private final SignInGuardian guardian;
    private final SecondFactor secondFactor;
    private final ChangePassword changePassword;
    private final SignOut signOut;

    SessionController(
            SessionViews views,
            SignInStaff staff,
            SignInPupil pupil,
            SignInGuardian guardian,
            SecondFactor secondFactor,
            ChangePassword changePassword,
            SignOut signOut) {
        this.views = views;
        this.staff = staff;
        this.pupil = pupil;
        this.guardian = guardian;
        this.secondFactor = secondFactor;
        this.changePassword = changePassword;
        this.signOut = signOut;
    }

    record StaffSignIn(
            @NotBlank @Size(max = 60) String signInName,
            @NotBlank @Size(max = 128) String password,
            boolean sharedComputer) {}

    record PupilSignIn(
            @NotBlank @Size(max = 20) String classCode,
            @NotBlank @Size(max = 40) String penName,

            @NotNull @Size(min = PictureCode.LENGTH, max = PictureCode.LENGTH)
            List<@NotBlank @Size(max = 20) String> pictures) {}

    record GuardianSignIn(@NotBlank @Size(max = 100) String token, boolean sharedComputer) {}

    record Code(
            @NotBlank @Pattern(regexp = "\\s*\\d{6}\\s*") String code) {}

    record NewPassword(
            @NotBlank @Size(max = 128) String current,
            @NotBlank @Size(min = 12, max = 128) String next) {}

    record Picture(String id, Text name) {}

    record PictureChoice(List<Picture> pictures, int length) {}

    @GetMapping("/session")
    @Anyone(because = "it says of the asker only what the asker's own session holds")
    Mono<SessionView> session(ServerWebExchange exchange) {
        return views.of(exchange);
    }

    @PostMapping("/session/staff")
    @Anyone(because = PROVES)
    Mono<SessionView> signInStaff(@Valid @RequestBody StaffSignIn form, ServerWebExchange exchange) {
        return staff.by(form.signInName(), form.password(), form.sharedComputer(), exchange)
                .then(session(exchange));
    }

    @PostMapping("/session/pupil")
    @Anyone(because = PROVES)
    Mono<SessionView> signInPupil(@Valid @RequestBody PupilSignIn form, ServerWebExchange exchange) {
        return pupil.by(form.classCode(), form.penName(), form.pictures(), exchange)
                .then(session(exchange));
    }

    @PostMapping("/session/guardian")
    @Anyone(because = PROVES)
    Mono<SessionView> signInGuardian(@Valid @RequestBody GuardianSignIn form, ServerWebExchange exchange) {
        return guardian.by(form.token(), form.sharedComputer(), exchange).then(session(exchange));
    }

    @PostMapping("/session/totp")
    @Anyone(because = "it goes on with a sign-in whose password was right")
    Mono<SessionView> answerTotp(@Valid @RequestBody Code form, ServerWebExchange exchange) {
        return secondFactor.answer(form.code(), exchange).then(session(exchange));
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Anyone(because = "signing out is always allowed")
    Mono<Void> signOut(ServerWebExchange exchange) {
        return signOut.of(exchange);
    }

    @PostMapping("/totp/enrolment")
    @Anyone(because = "it needs a sign-in whose password was right, also before it is complete")
    Mono<SecondFactor.Enrolment> startEnrolment(ServerWebExchange exchange) {
        return secondFactor.startEnrolment(exchange);
    }

    @PostMapping("/totp/confirmation")
    @Anyone(because = "it needs a sign-in whose password was right, also before it is complete")
    Mono<SessionView> confirmEnrolment(@Valid @RequestBody Code form, ServerWebExchange exchange) {
        return secondFactor.confirmEnrolment(form.code(), exchange).then(session(exchange));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.OWN_PROFILE)
    Mono<Void> changePassword(@Valid @RequestBody NewPassword form, Caller caller, ServerWebExchange exchange) {
        return changePassword.to(form.next(), form.current(), caller, exchange);
    }

    @GetMapping("/picture-code")
    @Anyone(because = "the sixteen pictures are on every sign-in page")
    PictureChoice pictures() {
        return new PictureChoice(
                Arrays.stream(PictureCode.values())
                        .map(picture -> new Picture(picture.id(), picture.text()))
                        .toList(),
                PictureCode.LENGTH);
    }
}
