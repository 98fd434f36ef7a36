package org.shoulashou.platform.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.platform.text.Text;

/** A refusal on its way to the person who asked. Carries no stack: it is an answer, not an accident. */
public final class Refusal extends RuntimeException {

    private final ProblemKind kind;
    private final Text detail;
    private final List<FieldFault> faults;
    private final Map<String, Object> facts;

    private Refusal(ProblemKind kind, Text detail, List<FieldFault> faults, Map<String, Object> facts) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.facts = Map.copyOf(facts);
    }

    static Refusal of(ProblemKind kind, Object... values) {
        return new Refusal(kind, kind.detail().with(values), List.of(), Map.of());
    }

    /** Points at the field that is to be mended, as a JSON pointer. */
    public Refusal at(String pointer, Text what) {
        List<FieldFault> more = new ArrayList<>(faults);
        more.add(new FieldFault(pointer, what));
        return new Refusal(kind, detail, more, facts);
    }

    /** Adds a machine-readable member to the problem. */
    public Refusal fact(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refusal(kind, detail, faults, more);
    }

    public ProblemKind kind() {
        return kind;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public record FieldFault(String pointer, Text what) {}
}
