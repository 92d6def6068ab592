package nl.draagvlak.effect;

import static nl.draagvlak.effect.EffectGrammar.ANSWERED_WITH;
import static nl.draagvlak.effect.EffectGrammar.QUESTION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The effect questions of a programme and what was answered to them. */
@Repository
public class Questions {

    private static final String ANSWER = "select id, verdict, explanation, next_step, given_at, question_id, mind_changer from effect.answer where question_id = any(?) order by given_at desc, id desc";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;

    Questions(JdbcClient jdbc, Journal journal, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, String text, String textEn, String note) {
        UUID id = elements.add(act, programmeId, QUESTION, text, note, Audience.BODIES).id();
        jdbc.sql("insert into effect.question (element_id, programme_id, text_en) values (?, ?, ?)").params(id, programmeId, textEn).update();
        return id;
    }

    @Transactional
    public void change(Act act, Question question, String text, String textEn, String note) {
        elements.rewrite(act, question.id(), text, note);
        if (!textEn.equals(question.textEn())) {
            jdbc.sql("update effect.question set text_en = ? where element_id = ?").params(textEn, question.id()).update();
            journal.record(act, question.element().programmeId(), "question.translated", question.id(), textEn);
        }
    }

    /** Answers a question; the former answer stays to be read. */
    @Transactional
    public UUID answer(Act act, Question question, Verdict verdict, String explanation, String next, String mind) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.answer (id, programme_id, question_id, verdict, explanation, next_step, mind_changer, given_at, given_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, question.element().programmeId(), question.id(), verdict.column(), explanation, next, mind,
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, question.element().programmeId(), "question.answered", question.id(), verdict, explanation, next, mind);
        return id;
    }

    /** All questions in use, by number; a programme has a few. */
    public List<Question> list(UUID programmeId) {
        return details(elements.list(programmeId, QUESTION));
    }

    public Optional<Question> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, QUESTION, id).map(element -> details(List.of(element)).getFirst());
    }

    /** All answers ever given, newest first. */
    public List<Question.Answer> answers(UUID question) {
        return jdbc.sql(ANSWER).param(new UUID[] {question}).query(Questions::answer).list();
    }

    /** The ids of the indicators with which each question is answered. */
    public Map<UUID, List<UUID>> indicators(Collection<UUID> questions) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        for (Link link : links.listFrom(questions)) {
            if (link.relation().equals(ANSWERED_WITH)) {
                found.computeIfAbsent(link.from(), k -> new java.util.ArrayList<>()).add(link.to());
            }
        }
        return found;
    }

    private List<Question> details(List<Element> found) {
        UUID[] ids = found.stream().map(Element::id).toArray(UUID[]::new);
        Map<UUID, String> english = new HashMap<>();
        Map<UUID, Question.Answer> newest = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("select element_id, text_en from effect.question where element_id = any(?)").param(ids).query(rs -> {
                english.put(rs.getObject(1, UUID.class), rs.getString(2));
            });
            jdbc.sql(ANSWER).param(ids).query(rs -> {
                newest.putIfAbsent(rs.getObject(6, UUID.class), answer(rs, 0));
            });
        }
        return found.stream().map(e -> new Question(e, english.getOrDefault(e.id(), ""), newest.get(e.id()))).toList();
    }

    private static Question.Answer answer(ResultSet rs, int n) throws SQLException {
        return new Question.Answer(rs.getObject(1, UUID.class), Verdict.valueOf(rs.getString(2).toUpperCase()), rs.getString(3), rs.getString(4),
                rs.getTimestamp(5).toInstant(), rs.getString(7));
    }
}
