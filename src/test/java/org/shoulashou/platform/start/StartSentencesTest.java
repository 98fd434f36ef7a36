package org.shoulashou.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.Shoulashou;
import org.shoulashou.platform.crypto.CryptoConfiguration;
import org.shoulashou.platform.jobs.JobsProperties;
import org.shoulashou.platform.support.SpawnedJvm;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** Whatever keeps the program from starting ends it with a sentence in each language and a failure for the shell. */
@ExtendWith(OutputCaptureExtension.class)
class StartSentencesTest {

    @TempDir
    Path folder;

    private record Ended(int exit, String output) {}

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = start("--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort());

            assertThat(ended.exit()).isEqualTo(1);
            assertSaid(
                    ended.output(),
                    "端口 %d 已被别的程序占用".formatted(taken.getLocalPort()),
                    "Port %d is taken by another program".formatted(taken.getLocalPort()));
            assertThat(ended.output()).contains("SERVER_PORT=8090").doesNotContain("MANAGEMENT");
        }
    }

    @Test
    void anAddressThatThisComputerDoesNotHaveIsNamed() throws Exception {
        Ended ended = start("--server.address=192.0.2.1", "--server.port=0");

        assertThat(ended.exit()).isEqualTo(1);
        assertSaid(ended.output(), "这台电脑没有地址 192.0.2.1", "This computer does not have the address 192.0.2.1");
    }

    @Test
    void aCommandIsRunInsteadOfServing() throws Exception {
        Ended ended = start("--verify-log", "--server.port=0");

        assertThat(ended.exit()).isZero();
        assertThat(ended.output()).contains("操作日志完整", "The action log is intact: 0 lines.");
        assertThat(ended.output()).doesNotContain("FAILED", "\tat ", "Netty started");
    }

    @Test
    void aSettingThatCannotBeReadIsNamedWithAnExample(CapturedOutput output) {
        assertThat(failureOf(OnlyJobs.class, "--shoulashou.jobs.lease=soonish")).isNotNull();

        assertSaid(output.getAll(), "设置 shoulashou.jobs.lease 的值不能用", "The setting shoulashou.jobs.lease");
        assertThat(output.getAll()).contains("例如 30s", "for example 30s").doesNotContain("soonish");
    }

    @Test
    void aSettingOutsideItsBoundsIsNamedWithThem(CapturedOutput output) {
        assertThat(failureOf(OnlyJobs.class, "--shoulashou.jobs.at-once=99")).isNotNull();

        assertSaid(output.getAll(), "设置 shoulashou.jobs.at-once 的值不能用：不能大于 16", "Not more than 16");
    }

    @Test
    void aKeyFileThatCannotBeWrittenIsNamed(CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "a file where the folder should be");

        assertThat(failureOf(OnlyKeys.class, "--shoulashou.keys.file=" + file.resolve("keyring.json")))
                .isNotNull();

        assertSaid(output.getAll(), "无法写入密钥文件", "cannot be written");
    }

    private static void assertSaid(String output, String zh, String en) {
        assertThat(output).containsOnlyOnce(zh).containsOnlyOnce(en).doesNotContain("\tat ");
    }

    private static Throwable failureOf(Class<?> configuration, String... arguments) {
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("logging.level.org.springframework.context.annotation", "error"));
        return catchThrowable(() -> application.run(arguments));
    }

    private Ended start(String... arguments) throws Exception {
        Path output = folder.resolve("output");
        List<String> quiet = List.of("--shoulashou.demo=never", "--shoulashou.data=" + folder.resolve("data"));
        String[] all = Stream.concat(quiet.stream(), Stream.of(arguments)).toArray(String[]::new);
        int exit = SpawnedJvm.run(output, Shoulashou.class, all);
        return new Ended(exit, Files.readString(output));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(JobsProperties.class)
    static class OnlyJobs {}

    @TestConfiguration(proxyBeanMethods = false)
    @Import({ClockConfiguration.class, CryptoConfiguration.class})
    static class OnlyKeys {}
}
