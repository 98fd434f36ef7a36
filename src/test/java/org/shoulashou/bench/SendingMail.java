package org.shoulashou.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.notifications.mail.TenThousandMails;
import org.shoulashou.platform.support.SpawnedJvm;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The relay with its outbox on the embedded database, beside a bare loop over JavaMail with a line for each mail; and a
 * house that is killed in the middle of them.
 */
final class SendingMail implements Benchmark {

    private static final int MAILS = Integer.getInteger("mails", 10_000);
    private static final int WARM = 300;
    private static final int BARE = Math.min(MAILS, 1000);
    private static final String PERSON = MailHouse.PERSON;
    private static final int LOOK_EVERY = 20;

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
        relay(folder.resolve("alive"), server);
        server.purgeEmailFromAllMailboxes();
        killed(folder, server);
        server.stop();
    }

    private static void bareLoop(GreenMail server) throws Exception {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        for (int count : new int[] {Math.min(WARM, MAILS), BARE}) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), true, "UTF-8");
                mail.setFrom("house@pals.example");
                mail.setTo(PERSON + "@school.example");
                mail.setSubject("有信等了两个上学日");
                mail.setText("plain words".repeat(40), "<p>words of a page</p>".repeat(120));
                sender.send(mail.getMimeMessage());
            }
            print(count == BARE ? "a bare loop, a line for each mail" : "warming it", start, count);
            server.purgeEmailFromAllMailboxes();
        }
    }

    private static void relay(Path folder, GreenMail server) throws MessagingException {
        try (ConfigurableApplicationContext house = MailHouse.open(folder);
                PeakHeap heap = new PeakHeap()) {
            TenThousandMails mails =
                    new TenThousandMails(house, server.getSmtp().getPort());
            mails.open(PERSON);
            long written = System.nanoTime();
            mails.write(PERSON, MAILS);
            print("written into the outbox, 64 at a time", written, MAILS);
            long start = System.nanoTime();
            long sent = mails.send();
            print("sent by the relay over " + TenThousandMails.LINES + " lines, each mail marked", start, sent);
            System.out.printf(
                    "arrived: %,d, doubled %,d; peak heap with the server and its mailbox in the same JVM: %,d MB%n",
                    server.getReceivedMessages().length, doubled(server), heap.megabytes());
        }
    }

    /** Each mail once, but for those of which nobody can know: one for each line, laid aside for a person. */
    private static void killed(Path folder, GreenMail server) throws Exception {
        String data = folder.resolve("killed").toString();
        String port = String.valueOf(server.getSmtp().getPort());
        Path first = folder.resolve("killed.log");
        Process house = SpawnedJvm.start(first, MailHouse.class, data, port, String.valueOf(MAILS));
        while (server.getReceivedMessages().length < MAILS / 2 && house.isAlive()) Thread.sleep(LOOK_EVERY);
        house.destroyForcibly().waitFor();
        int before = server.getReceivedMessages().length;
        long start = System.nanoTime();
        Path second = folder.resolve("again.log");
        Process again = SpawnedJvm.start(second, MailHouse.class, data, port, "0");
        again.waitFor();
        List<String> aside = Files.readAllLines(second).stream()
                .filter(line -> line.startsWith(MailHouse.ASIDE))
                .map(line -> line.substring(MailHouse.ASIDE.length()))
                .toList();
        Set<String> lost = TenThousandMails.ids(MAILS);
        for (MimeMessage mail : server.getReceivedMessages()) lost.remove(mail.getMessageID());
        aside.forEach(lost::remove);
        System.out.printf(
                "killed after %,d: %,d arrived, laid aside as in doubt %,d; lost %,d, doubled %,d;"
                        + " the rest took a new process %.1f s, its start and the lease of the dead one among them%n",
                before,
                server.getReceivedMessages().length,
                aside.size(),
                lost.size(),
                doubled(server),
                (System.nanoTime() - start) / 1e9);
    }

    private static long doubled(GreenMail server) throws MessagingException {
        Set<String> once = new HashSet<>();
        long again = 0;
        for (MimeMessage mail : server.getReceivedMessages()) if (!once.add(mail.getMessageID())) again++;
        return again;
    }

    private static void print(String what, long start, long count) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: %,d in %.1f s, %,.0f a second%n", what, count, seconds, count / seconds);
    }
}
