package org.shoulashou.matching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.events.EventType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Schools and organisations that agreed to be partners, for whoever counts them. */
@Component
public class BondFigures {

    public static final String COLLECTION = "matchingBonds";

    private final ReactiveMongoTemplate database;

    BondFigures(ReactiveMongoTemplate database) {
        this.database = database;
    }

    /**
     * @param inland the school of that side; likewise the partner's
     * @param at     when it was written down that both agreed
     */
    public record Agreed(String programme, int year, String inland, String partner, Instant at) {

        public boolean isOf(String school) {
            return inland.equals(school) || partner.equals(school);
        }
    }

    /** @param at when it was written down that both agreed */
    public record OrganisationBond(Instant at, OrganisationsAgreed agreed) {}

    /** Two schools that a run brought together have agreed: both are to be counted again. */
    @EventType("matching.schools-agreed")
    public record SchoolsAgreed(String bondId, String programme, int year, String inlandSchool, String partnerSchool) {}

    /** Though no pupil of theirs has a friend yet. */
    public Flux<Agreed> ofSchools(Collection<String> schools) {
        List<String> seenFrom =
                schools.stream().map(id -> Scope.school(id).key()).distinct().toList();
        Query theirs = query(where("within")
                .in(seenFrom)
                .and("unit")
                .is("SCHOOLS")
                .and("state")
                .is("AGREED"));
        theirs.fields().include("programme", "year", "inland", "partner", "word.by.at");
        return seenFrom.isEmpty()
                ? Flux.empty()
                : database.find(theirs, Document.class, COLLECTION).map(BondFigures::read);
    }

    /** As it was told when they agreed; of those that a quota counts. */
    public Flux<OrganisationBond> ofOrganisations(String programme, int year) {
        Query theirs = query(where("programme")
                .is(programme)
                .and("year")
                .is(year)
                .and("unit")
                .is("ORGANISATIONS")
                .and("state")
                .is("AGREED")
                .and("kind")
                .ne(null));
        return database.find(theirs, Document.class, COLLECTION).map(BondFigures::organisations);
    }

    private static OrganisationBond organisations(Document found) {
        Document inland = found.get("inland", Document.class);
        Document by = found.getEmbedded(List.of("word", "by"), new Document());
        OrganisationsAgreed agreed = new OrganisationsAgreed(
                String.valueOf(found.get("_id")),
                found.getString("programme"),
                found.getInteger("year", 0),
                found.getString("kind"),
                inland.getString("_id"),
                inland.getString("place"),
                found.get("partner", Document.class).getString("_id"),
                by.getString("accountId"),
                by.getString("name"));
        return new OrganisationBond(writtenAt(found), agreed);
    }

    /** What a part calls id is written as _id. */
    private static Agreed read(Document found) {
        return new Agreed(
                found.getString("programme"),
                found.getInteger("year", 0),
                found.get("inland", Document.class).getString("_id"),
                found.get("partner", Document.class).getString("_id"),
                writtenAt(found));
    }

    private static Instant writtenAt(Document found) {
        return found.getEmbedded(List.of("word", "by", "at"), new Date(0)).toInstant();
    }
}
