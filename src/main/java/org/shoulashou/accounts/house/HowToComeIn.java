package org.shoulashou.accounts.house;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.accounts.demo.DemoSignIn;
import org.shoulashou.accounts.demo.DemoSignIns;
import org.shoulashou.accounts.links.Handout;
import org.shoulashou.accounts.links.Links.Issued;
import org.shoulashou.accounts.people.FirstAdministrator;
import org.shoulashou.platform.start.Welcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The ways in of the demonstration, one of each kind of person; or the first administrator's link; or nothing. */
@Component
class HowToComeIn implements Welcome {

    private final DemoSignIns demo;
    private final FirstAdministrator firstAdministrator;
    private final AccountsProperties settings;

    HowToComeIn(DemoSignIns demo, FirstAdministrator firstAdministrator, AccountsProperties settings) {
        this.demo = demo;
        this.firstAdministrator = firstAdministrator;
        this.settings = settings;
    }

    @Override
    public Mono<List<String>> lines(String address) {
        Mono<List<String>> link = firstAdministrator.linkIfNobodyIsHere().map(issued -> setup(issued, origin(address)));
        return demo.all()
                .distinct(DemoSignIn::role)
                .map(HowToComeIn::line)
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(HowToComeIn::underHeading)
                .switchIfEmpty(link);
    }

    private static List<String> underHeading(List<String> lines) {
        Stream<String> heading = Stream.of(
                "演示账号（登录页上可以看到全部账号和当前验证码）：",
                "Demonstration sign-ins (the sign-in page shows all of them, with the present code where one is needed):");
        return Stream.concat(heading, lines.stream()).toList();
    }

    private static String line(DemoSignIn signIn) {
        return "  %s · %s: %s"
                .formatted(signIn.role().text().zh(), signIn.role().text().en(), secretOf(signIn));
    }

    private static String secretOf(DemoSignIn signIn) {
        List<String> pictures = signIn.pictures();
        if (pictures != null) {
            return "%s + %s + %s".formatted(signIn.classCode(), signIn.penName(), String.join(" ", pictures));
        }
        return signIn.signInName() == null
                ? "登录页上的链接 / a link on the sign-in page"
                : signIn.signInName() + " / " + signIn.password();
    }

    private static List<String> setup(Issued issued, String origin) {
        return List.of(
                "这里还没有任何账号。请打开下面的一次性链接，成为第一位系统管理员（不要转发）：",
                "Nobody has an account here yet. Open this one-time link to become the first administrator (do not pass it on):",
                "  " + origin + Handout.path(issued.link().purpose(), issued.token()));
    }

    private String origin(String address) {
        String named = settings.publicAddress();
        return named == null || named.isBlank() ? address : named.replaceAll("/+$", "");
    }
}
