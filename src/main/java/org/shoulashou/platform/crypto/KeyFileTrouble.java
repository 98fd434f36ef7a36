package org.shoulashou.platform.crypto;

import java.nio.file.Path;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.text.Text;

/** Every way in which the key file can stop the start. */
final class KeyFileTrouble {

    private KeyFileTrouble() {}

    static CannotStart unreadable(Path file, Exception cause) {
        Text text = new Text(
                "密钥文件 {0} 无法读取：请从备份恢复它，并确认运行本程序的用户有读取权限。",
                "The key file {0} cannot be read: restore it from your backup and see that the user who runs this"
                        + " program may read it.");
        return new CannotStart(text.with(file), cause);
    }

    static CannotStart notWritable(Path file, Exception cause) {
        Text text = new Text(
                "无法写入密钥文件 {0}：请给运行本程序的用户写权限，或用 SHOULASHOU_KEYS_FILE 指定别的位置。",
                "The key file {0} cannot be written: let the user who runs this program write there, or name another"
                        + " place in SHOULASHOU_KEYS_FILE.");
        return new CannotStart(text.with(file), cause);
    }

    static CannotStart ofAnotherDatabase(Path file, String key) {
        Text text = new Text(
                "密钥文件 {0} 里没有这个数据库使用的密钥 {1}：请换回原来的密钥文件（多个实例要共用同一个文件）。",
                "The key file {0} lacks the key {1} that this database uses: put the right key file back (several"
                        + " instances share one file).");
        return new CannotStart(text.with(file, key));
    }
}
