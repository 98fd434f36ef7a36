package org.shoulashou.bench.letters;

/** What the house is asked for. What has a deed is an act that must never be lost once it was answered. */
enum Step {
    WRITE(""),
    SUBMIT("HANDED_IN"),
    QUEUE(""),
    OPEN(""),
    APPROVE("APPROVED"),
    RELEASE("RELEASED"),
    READ("READ");

    private final String deed;

    Step(String deed) {
        this.deed = deed;
    }

    String deed() {
        return deed;
    }

    boolean isDeed() {
        return !deed.isEmpty();
    }
}
