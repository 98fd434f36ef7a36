package org.shoulashou.platform.mongo;

import java.io.PrintStream;
import java.util.function.LongConsumer;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.start.Command.Outcome;
import org.shoulashou.platform.text.Text;

/** What a backup and a restore say of themselves. */
final class Copying {

    private static final int LINE_EVERY = 10_000;
    private static final Text COPIED = new Text("已复制 {0} 项……", "{0} entries copied …");

    private Copying() {}

    static LongConsumer progressTo(PrintStream out) {
        return copied -> {
            if (copied % LINE_EVERY == 0) line(out, copied);
        };
    }

    static void line(PrintStream out, long copied) {
        Text text = COPIED.with(copied);
        out.println(text.zh() + " " + text.en());
    }

    static Outcome well(Text text) {
        return Outcome.well(text.zh(), text.en());
    }

    static Outcome bad(Text text) {
        return Outcome.bad(text.zh(), text.en());
    }

    static Outcome bad(CannotStart refused) {
        return bad(refused.sentence());
    }
}
