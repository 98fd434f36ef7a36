package org.shoulashou.platform.sheets.reading;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.shoulashou.platform.problems.Refusal;

/** Whatever goes wrong inside a file is the file's fault, and is said so instead of as an accident of ours. */
final class Broken {

    interface Step<T> {
        T run() throws IOException, XMLStreamException;
    }

    private Broken() {}

    static <T> T guard(Step<T> step) {
        try {
            return step.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw SheetProblems.DAMAGED.refusal();
        }
    }
}
