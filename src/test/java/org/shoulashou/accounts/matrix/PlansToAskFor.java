package org.shoulashou.accounts.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.matrix.Seat.Side;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Proposal;
import org.shoulashou.programme.Quota;
import tools.jackson.databind.json.JsonMapper;

/** A plan of each province, with a proposal by somebody who asks nothing here. */
record PlansToAskFor(Programmes programmes, Instant now) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Caller AUTHOR = new Caller("an-author", AccountKind.STAFF, "An author", List.of());

    /** What to write into the path and the body. */
    Map<String, String> fresh(Side side, String province) {
        String id = side.name().toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        Programme plan = plan(id, side, province, 30);
        String next = JSON.writeValueAsString(plan(id, side, province, 31));
        String proposal = UUID.randomUUID().toString();
        Await.done(programmes.keep(id, plan));
        Await.done(programmes.keep(proposal, plan(id, side, province, 32)));
        Await.done(programmes.locate(kept(plan, proposal)).flatMap(programmes::save));
        return Map.of(
                "{id}",
                id,
                "{proposal}",
                proposal,
                "{content}",
                next,
                "{quota}",
                "letters",
                "{number}",
                "1",
                "{city}",
                province + "01");
    }

    private KeptProgramme kept(Programme plan, String proposal) {
        ProgrammeVersion first =
                new ProgrammeVersion(1, ProgrammeVersion.Origin.FILE, plan.id(), "a file", null, null, now);
        return KeptProgramme.first(plan, first)
                .proposing(Proposal.by(AUTHOR, proposal, Proposal.Kind.EDIT, 1, "More classes", now));
    }

    private static Programme plan(String id, Side side, String province, int amount) {
        Programme usual = Plans.turpan();
        Quota letters = Plans.letters(amount);
        return new Programme(
                id,
                new Text("计划 " + side.marker(), "Plan " + side.marker()),
                usual.source(),
                province,
                List.of(province),
                usual.partner(),
                usual.years(),
                List.of(new Link(province + "01", "650402", Link.Purpose.LETTERS, List.of())),
                List.of(letters),
                usual.rules(),
                usual.weights(),
                List.of());
    }
}
