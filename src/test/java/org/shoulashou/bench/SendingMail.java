package org.shoulashou.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import org.shoulashou.Shoulashou;
import org.shoulashou.notifications.mail.TenThousandMails;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The relay with its outbox on the embedded database, beside a bare loop over JavaMail with a line for each mail. */
final class SendingMail implements Benchmark {

    private static final int MAILS = Integer.getInteger("mails", 10_000);
    private static final String PERSON = "bench-person";

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void run(Path folder) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        bareLoop(server);
        server.purgeEmailFromAllMailboxes();
        relay(folder, server);
        server.stop();
    }

    private static void bareLoop(GreenMail server) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < MAILS; i++) {
                MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), true, "UTF-8");
                mail.setFrom("house@pals.example");
                mail.setTo(PERSON + "@school.example");
                mail.setSubject("有信等了两个上学日");
                mail.setText("plain words".repeat(40), "<p>words of a page</p>".repeat(120));
                sender.send(mail.getMimeMessage());
            }
            print("a bare loop, a line for each mail", start, MAILS);
            server.purgeEmailFromAllMailboxes();
        }
    }

    private static void relay(Path folder, GreenMail server) {
        String[] settings = {
            "--shoulashou.data=" + folder,
            "--shoulashou.demo=never",
            "--server.port=0",
            "--management.server.port=0",
            "--shoulashou.accounts.public-address=https://pals.example",
            "--logging.level.root=warn"
        };
        try (ConfigurableApplicationContext house = SpringApplication.run(Shoulashou.class, settings);
                PeakHeap heap = new PeakHeap()) {
            TenThousandMails mails =
                    new TenThousandMails(house, server.getSmtp().getPort());
            mails.open(PERSON);
            long written = System.nanoTime();
            mails.write(PERSON, MAILS);
            print("written into the outbox, 64 at a time", written, MAILS);
            long start = System.nanoTime();
            long sent = mails.send();
            print("sent by the relay, two lines, each mail claimed and marked", start, sent);
            System.out.printf(
                    "arrived: %,d; peak heap with the server in the same JVM: %,d MB%n",
                    server.getReceivedMessages().length, heap.megabytes());
        }
    }

    private static void print(String what, long start, long count) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %,d in %.1f s, %,.0f a second%n", what, count, seconds, count / seconds);
    }
}
