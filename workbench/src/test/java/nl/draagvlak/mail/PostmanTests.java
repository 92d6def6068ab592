package nl.draagvlak.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail is really sent, to a test server that keeps it. */
@WorkbenchTest
class PostmanTests {

    @Autowired
    private Mailbox mailbox;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private TestHouse house;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasCommittedIsSentOnceAndWhatWasRolledBackIsNot() throws Exception {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            Programme programme = house.programme();
            Act act = Act.bySystem(Instant.parse("2020-01-01T10:00:00Z"));
            house.inTransaction(() -> {
                mailbox.queue(act, programme.id(), "lezer@proef.example", "Er staat iets voor u klaar", "Kijk op de werkbank.");
                return null;
            });
            assertThatThrownBy(() -> house.inTransaction(() -> {
                mailbox.queue(act, programme.id(), "niemand@proef.example", "Dit gaat niet door", "");
                throw new IllegalStateException("teruggedraaid");
            })).hasMessage("teruggedraaid");
            Postman postman = postman(server.getSmtp().getPort());
            postman.round();
            postman.round();
            List<String> subjects = List.of(server.getReceivedMessagesForDomain("proef.example")).stream().map(PostmanTests::subject).toList();
            assertThat(subjects).contains("Er staat iets voor u klaar").doesNotContain("Dit gaat niet door").doesNotHaveDuplicates();
        } finally {
            server.stop();
        }
    }

    @Test
    void whatMustBeForgottenIsErasedOnceItWentOut() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            Programme programme = house.programme();
            house.inTransaction(() -> {
                mailbox.queueAndForget(Act.bySystem(Instant.parse("2020-01-01T10:00:00Z")), programme.id(), "stil@stil.example", "Er staat iets voor u klaar", "Dit is er gedaan.");
                return null;
            });
            assertThat(mailbox.list(programme.id(), 0, 10)).as("the team does not see it wait").isEmpty();
            postman(server.getSmtp().getPort()).round();
            assertThat(server.getReceivedMessagesForDomain("stil.example")).hasSize(1);
            assertThat(jdbc.sql("select count(*) from mail.message where programme_id = ?").param(programme.id()).query(Long.class).single()).isZero();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        Programme programme = house.programme();
        Act act = Act.bySystem(Instant.parse("2020-01-01T10:00:00Z"));
        house.inTransaction(() -> {
            mailbox.queue(act, programme.id(), "later@proef.example", "Komt later", "");
            return null;
        });
        postman(1).round();
        Message waiting = mailbox.list(programme.id(), 0, 10).getFirst();
        assertThat(waiting.sentAt()).isNull();
        assertThat(waiting.tries()).isEqualTo(1);
        assertThat(waiting.failure()).isNotBlank();
    }

    private Postman postman(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Postman(mailbox, beans.getBeanProvider(JavaMailSender.class), transactions,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC), "127.0.0.1", "proef@proef.example");
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
