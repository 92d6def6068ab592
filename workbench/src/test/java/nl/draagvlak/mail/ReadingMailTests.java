package nl.draagvlak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.draagvlak.drafting.Reading;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is asked to read along is really told, and really reminded when the deadline is near, unless the round is closed by then. */
@WorkbenchTest
class ReadingMailTests {

    private static final Act OPENED = Act.bySystem(Instant.parse("2020-01-01T10:00:00Z"));

    @Autowired
    private Mailbox mailbox;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private TestHouse house;
    @Autowired
    private Reading reading;

    private Round open(Programme programme, String address) {
        return house.inTransaction(() -> reading.open(OPENED, programme, "Ronde", "", LocalDate.of(2020, 1, 20),
                new Reading.Audience(Set.of(), Set.of(), List.of(new Reading.Guest(address, "Stichting", null)), false), path -> "https://proef.example" + path));
    }

    private void postman(GreenMail server, String now) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        new Postman(mailbox, beans.getBeanProvider(JavaMailSender.class), transactions, Clock.fixed(Instant.parse(now), ZoneOffset.UTC), "127.0.0.1", "werkbank@proef.example").round();
    }

    private static List<String> received(GreenMail server, String domain) {
        return List.of(server.getReceivedMessagesForDomain(domain)).stream().map(ReadingMailTests::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReaderIsToldAndRemindedUnlessTheRoundIsClosed() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            Programme closes = house.programme();
            open(house.programme(), "een@blijft.example");
            Round closed = open(closes, "een@sluit.example");
            postman(server, "2020-01-10T10:00:00Z");
            assertThat(received(server, "blijft.example")).containsExactly("Er staat een tekst voor u klaar");
            house.inTransaction(() -> {
                reading.close(OPENED, closes, closed);
                return null;
            });
            postman(server, "2020-01-18T10:00:00Z");
            assertThat(received(server, "blijft.example")).containsExactly("Er staat een tekst voor u klaar", "Nog enkele dagen om te lezen");
            assertThat(received(server, "sluit.example")).containsExactly("Er staat een tekst voor u klaar");
        } finally {
            server.stop();
        }
    }
}
