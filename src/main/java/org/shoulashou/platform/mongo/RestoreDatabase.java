package org.shoulashou.platform.mongo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.start.EarlyCommand;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;

/** {@code --restore=FILE}: puts a backup where the database is; with {@code --replace} also where there is one. */
class RestoreDatabase implements EarlyCommand {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final Text DONE = new Text(
            "恢复完成：{0}，共 {1} 个文档。{2}启动前请确认密钥文件 {3} 是与这份备份相配的那一个。",
            "Restored: {0}, {1} documents. {4}Before you start, see that the key file {3} is the one that belongs to this"
                    + " backup.");
    private static final Text KEPT = new Text("原来的数据库保留为 {0}。", "The old database is kept as {0}. ");
    private static final Text WITHOUT_FILE =
            new Text("请写明备份文件，例如 --restore=backup.mv。", "Name the file of the backup, such as --restore=backup.mv.");
    private static final Text UNREADABLE = new Text(
            "备份 {0} 不存在或读不完整：请换一份备份。原有数据没有改动。",
            "The backup {0} does not exist or cannot be read to its end: take another one. Nothing was changed.");
    private static final Text EXISTS = new Text(
            "{0} 已有数据库：如果确实要用备份代替它，请加上 --replace（原来的会保留在旁边）。",
            "There is a database already, {0}: if the backup shall take its place, add --replace (the old one is kept"
                    + " beside it).");
    private static final Text FAILED = new Text(
            "恢复失败（{0}）：请检查数据文件夹是否可写、磁盘是否已满，然后重试。原有数据没有改动。",
            "The restore failed ({0}): see that the data folder can be written and the disk is not full, and try again."
                    + " Nothing was changed.");

    private final PrintStream out = System.out;
    private final Clock clock = Clock.systemDefaultZone();

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Outcome run(ApplicationArguments arguments, Environment settings) {
        if (DatabaseNamed.isNamedIn(settings)) return Copying.bad(DatabaseTrouble.NOT_EMBEDDED);
        List<String> named = arguments.getOptionValues(name());
        if (named == null || named.isEmpty() || named.get(0).isBlank()) return Copying.bad(WITHOUT_FILE);
        Path backup = Path.of(named.get(0)).toAbsolutePath().normalize();
        String keys = settings.getProperty("shoulashou.keys.file", "");
        try (DataFolder folder = DataFolder.take(DatabaseProperties.in(settings).folder())) {
            boolean replace = arguments.containsOption("replace");
            if (Files.exists(folder.file()) && !replace) return Copying.bad(EXISTS.with(folder.file()));
            return restore(backup, folder.file(), keys);
        } catch (CannotStart refused) {
            return Copying.bad(refused);
        }
    }

    private Outcome restore(Path backup, Path file, String keys) {
        long documents;
        try {
            documents = EmbeddedServer.check(backup);
        } catch (RuntimeException unreadable) {
            return Copying.bad(UNREADABLE.with(backup));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            EmbeddedServer.copy(backup, part, Copying.progressTo(out));
            if (EmbeddedServer.check(part) != documents) throw new IOException("the copy differs");
            Text kept = keep(file);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Copying.well(
                    DONE.with(file, documents, kept.zh(), Path.of(keys).toAbsolutePath(), kept.en()));
        } catch (IOException | RuntimeException failure) {
            part.toFile().delete();
            return Copying.bad(FAILED.with(String.valueOf(failure.getMessage())));
        }
    }

    /** A second name for the old file: at no moment is there no database, which the next start would take for a new one. */
    private Text keep(Path file) throws IOException {
        if (!Files.exists(file)) return new Text("", "");
        String stamp = STAMP.format(LocalDateTime.now(clock));
        Path old = file.resolveSibling(file.getFileName() + ".before-" + stamp);
        try {
            Files.createLink(old, file);
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(file, old);
        }
        return KEPT.with(old);
    }
}
