package org.shoulashou.platform.mongo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.start.EarlyCommand;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.env.Environment;

/** {@code --backup=FILE}: copies the embedded database, whether the application runs or not. */
class BackUpDatabase implements EarlyCommand {

    private static final Text DONE = new Text(
            "备份完成并已从头到尾读过一遍：{0}，共 {1} 个文档。密钥不在其中：请把密钥文件 {2} 另外备份、分开保管，没有它备份里的加密内容打不开。",
            "Backup done and read back to its end: {0}, {1} documents. The keys are not in it: back up the key file {2} too"
                    + " and keep it elsewhere; without it nobody can open what is encrypted in the backup.");
    private static final Text WITHOUT_FILE =
            new Text("请写明备份文件，例如 --backup=backup.mv。", "Name the file of the backup, such as --backup=backup.mv.");
    private static final Text EXISTS = new Text(
            "文件 {0} 已经存在：请换一个名字，备份不会覆盖任何文件。", "The file {0} exists: choose another name, a backup overwrites nothing.");
    static final Text NOTHING = new Text(
            "数据文件夹 {0} 里没有数据库：请检查 SHOULASHOU_DATA。", "There is no database in the folder {0}: check SHOULASHOU_DATA.");
    private static final Text FAILED = new Text(
            "备份失败（{0}）：请检查文件夹是否可写、磁盘是否已满，然后重试。没有留下不完整的备份。",
            "The backup failed ({0}): see that its folder can be written and the disk is not full, and try again. No"
                    + " incomplete backup is left behind.");

    private final PrintStream out = System.out;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Outcome run(ApplicationArguments arguments, Environment settings) {
        if (DatabaseNamed.isNamedIn(settings)) return Copying.bad(DatabaseTrouble.NOT_EMBEDDED);
        List<String> named = arguments.getOptionValues(name());
        if (named == null || named.isEmpty() || named.get(0).isBlank()) return Copying.bad(WITHOUT_FILE);
        Path target = Path.of(named.get(0)).toAbsolutePath().normalize();
        if (Files.exists(target)) return Copying.bad(EXISTS.with(target));
        Path folder = DatabaseProperties.in(settings).folder().toAbsolutePath().normalize();
        if (!Files.exists(DataFolder.fileIn(folder))) return Copying.bad(NOTHING.with(folder));
        return copy(folder, target, settings.getProperty("shoulashou.keys.file", ""));
    }

    /** Under another name until it is whole. */
    private Outcome copy(Path folder, Path target, String keys) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            copyInto(part, folder);
            long documents = EmbeddedServer.check(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return Copying.well(DONE.with(target, documents, Path.of(keys).toAbsolutePath()));
        } catch (CannotStart refused) {
            return Copying.bad(refused);
        } catch (IOException | RuntimeException failure) {
            part.toFile().delete();
            return Copying.bad(FAILED.with(String.valueOf(failure.getMessage())));
        }
    }

    private void copyInto(Path part, Path folder) {
        if (DataFolder.isTaken(folder)) {
            new RunningServer(DataFolder.toldAddress(folder).orElseThrow(() -> DatabaseTrouble.notReachable(folder)))
                    .copyInto(part, out);
            return;
        }
        try (DataFolder taken = DataFolder.take(folder)) {
            EmbeddedServer.copy(taken.file(), part, Copying.progressTo(out));
        }
    }
}
