package org.shoulashou.bench;

import java.nio.file.Path;
import org.shoulashou.Shoulashou;
import org.shoulashou.notifications.mail.TenThousandMails;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A house in a process of its own, so that it can be killed: writes mails unless some are there, and sends what is left. */
final class MailHouse {

    static final String PERSON = "bench-person";
    static final String ASIDE = "ASIDE ";
    private static final int PAUSE = 1000;

    private MailHouse() {}

    public static void main(String[] arguments) throws InterruptedException {
        int count = Integer.parseInt(arguments[2]);
        try (ConfigurableApplicationContext house = open(Path.of(arguments[0]))) {
            TenThousandMails mails = new TenThousandMails(house, Integer.parseInt(arguments[1]));
            if (count > 0) {
                mails.open(PERSON);
                mails.write(PERSON, count);
            }
            sendAll(mails);
        }
    }

    /** What a dead process had in hand is looked at when its lease is over. */
    private static void sendAll(TenThousandMails mails) throws InterruptedException {
        while (mails.someAreLeft()) {
            mails.send();
            Thread.sleep(PAUSE);
        }
        mails.aside().forEach(id -> System.out.println(ASIDE + id));
    }

    static ConfigurableApplicationContext open(Path folder) {
        return SpringApplication.run(
                Shoulashou.class,
                "--shoulashou.data=" + folder,
                "--shoulashou.demo=never",
                "--server.port=0",
                "--management.server.port=0",
                "--shoulashou.accounts.public-address=https://pals.example",
                "--logging.level.root=warn");
    }
}
