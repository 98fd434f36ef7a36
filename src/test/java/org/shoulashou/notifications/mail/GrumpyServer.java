package org.shoulashou.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An SMTP server that answers as a test wants it to, or hangs up where it should answer. */
final class GrumpyServer implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final UnaryOperator<String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /** @param answers to a command, or to the end of a mail, which is {@code .}; null for the usual answer */
    GrumpyServer(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "grumpy-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Mails that were handed over to the last byte. */
    List<String> taken() {
        return taken;
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    talk(client);
                }
            }
        } catch (IOException closed) {
            heard.add("closed");
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 grumpy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (!answer(line, out)) return;
            if (line.equals("DATA") && !takeMail(in, out)) return;
        }
    }

    private boolean takeMail(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        taken.add(mail.toString());
        return answer(".", out);
    }

    private boolean answer(String line, OutputStream out) {
        String wanted = answers.apply(line);
        if (HANG_UP.equals(wanted)) return false;
        say(out, wanted == null ? usual(line) : wanted);
        return !line.equals("QUIT");
    }

    private static String usual(String line) {
        if (line.equals("DATA")) return "354 go on";
        return line.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(OutputStream out, String words) {
        try {
            out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
