package org.shoulashou.matching.command;

import java.io.PrintStream;
import org.shoulashou.matching.files.Faults;
import org.shoulashou.platform.text.Text;

/** What a command says, in both languages. */
final class Telling {

    private static final Text HEAD = new Text("有 {0} 处需要改正，没有写出任何文件。", "Corrections needed: {0}. Nothing was written.");
    private static final Text NOT_WRITTEN = new Text(
            "写不进文件夹 {0}（{1}）：请检查权限和磁盘空间，再试一次。",
            "The folder {0} cannot be written ({1}): check permissions and space, and try again.");

    private final PrintStream out;

    Telling(PrintStream out) {
        this.out = out;
    }

    void say(Text words) {
        out.println(words.zh());
        out.println(words.en());
    }

    void notWritten(Object folder, Exception failed) {
        say(NOT_WRITTEN.with(folder, String.valueOf(failed.getMessage())));
    }

    void faults(Faults faults) {
        say(HEAD.with(faults.list().size()));
        faults.inReadingOrder().forEach(fault -> out.println(System.lineSeparator() + fault.inWords()));
    }
}
