package org.shoulashou.notifications.told;

/**
 * To whom something goes and how.
 *
 * @param usually  unless somebody chose otherwise
 * @param link     the page that it leads to
 * @param gathered told once a day for each class or school, or once in ten minutes where mail goes at once: thirty
 *                 letters of a class are one line
 */
public record Course(Subject subject, Way usually, Audience audience, String link, boolean gathered) {

    static Course each(Subject subject, Way usually, Audience audience, String link) {
        return new Course(subject, usually, audience, link, false);
    }

    static Course gathered(Subject subject, Way usually, Audience audience, String link) {
        return new Course(subject, usually, audience, link, true);
    }

    /** Whether a second mail does less harm than none, when nobody can know whether the first one left. */
    public boolean ratherTwiceThanNever() {
        return isCall();
    }

    /** About a child, to whoever must act. */
    public boolean isCall() {
        return subject == Subject.CONCERNS;
    }
}
