package org.shoulashou.platform.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.support.MovableClock;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.test.StepVerifier;

class DownloadsTest {

    private static final int ROOM = 44;

    private final Downloads downloads = new Downloads(new MovableClock());

    @Test
    void theFileIsNamedInAnyScriptAndIsNotKeptOnTheWay() {
        HttpHeaders headers = downloads
                .attachment("ئوقۇغۇچى 手拉手", ".pdf", MediaType.APPLICATION_PDF, out -> {})
                .getHeaders();

        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("ئوقۇغۇچى 手拉手 2026-09-01.pdf");
        assertThat(headers.getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void itIsWrittenByThreadsOfItsOwn() {
        StepVerifier.create(downloads
                        .content(out ->
                                out.write(Thread.currentThread().getName().getBytes()))
                        .map(buffer -> buffer.toString(java.nio.charset.StandardCharsets.UTF_8)))
                .expectNextMatches(name -> name.startsWith("downloads-"))
                .verifyComplete();
    }

    @Test
    void aWritingThatFailsFailsTheAnswer() {
        StepVerifier.create(downloads
                        .content(out -> {
                            throw new IOException("broken");
                        })
                        .map(DataBufferUtils::release))
                .verifyError();
    }

    @Test
    void aLibraryThatIsMissingFailsTheAnswerAtOnce() {
        StepVerifier.create(downloads
                        .content(out -> {
                            throw new NoClassDefFoundError("sun/font/Absent");
                        })
                        .map(DataBufferUtils::release))
                .verifyErrorSatisfies(failure -> assertThat(failure).hasRootCauseMessage("sun/font/Absent"));
    }

    @Test
    void whoComesWhenAllAreBusyAndTheQueueIsFullIsAskedToComeBack() {
        CountDownLatch open = new CountDownLatch(1);
        Disposable.Composite waiting = Disposables.composite();
        for (int i = 0; i < ROOM; i++) {
            waiting.add(downloads.content(out -> await(open)).subscribe(DataBufferUtils::release, gone -> {}));
        }

        StepVerifier.create(downloads.content(out -> {}))
                .verifyErrorSatisfies(refused ->
                        assertThat(((Refusal) refused).kind().code()).isEqualTo("platform.too-many-requests"));
        open.countDown();
        waiting.dispose();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
