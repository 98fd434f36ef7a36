package org.shoulashou.platform.start;

import java.util.List;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The last act of a start: tells where the program is and how to come in. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WelcomeAtStart implements ApplicationRunner {

    private static final Text HERE = new Text("手拉手已启动：{0}/", "Shoulashou is running at {0}/");

    private static final Text ONLY_HERE = new Text(
            "现在只有这台电脑能打开。要让别人也能打开，请用 SERVER_ADDRESS=0.0.0.0 重新启动。",
            "Only this computer can open it. To let others in, start again with SERVER_ADDRESS=0.0.0.0.");

    private final ObjectProvider<Welcome> welcomes;
    private final Environment settings;

    WelcomeAtStart(ObjectProvider<Welcome> welcomes, Environment settings) {
        this.welcomes = welcomes;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String port = settings.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String address = "http://localhost:" + port;
        say(HERE.with(address));
        if (HouseDefaults.LOOPBACK.equals(settings.getProperty("server.address"))) {
            say(ONLY_HERE);
        }
        Flux.fromStream(welcomes.orderedStream())
                .concatMap(welcome -> welcome.lines(address))
                .flatMapIterable(List::copyOf)
                .toStream()
                .forEach(System.out::println);
    }

    private static void say(Text text) {
        System.out.println(text.zh());
        System.out.println(text.en());
    }
}
