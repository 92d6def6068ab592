package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server to which the workbench sends, and the personal links in what arrives. */
final class Letterbox {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    Letterbox() {
        server.start();
    }

    void receive(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> server.getSmtp().getPort());
    }

    void stop() {
        server.stop();
    }

    /** The link below this address in the newest mail with this subject to somebody, once it was really delivered. */
    String link(String email, String subject, String address) {
        MimeMessage found = null;
        for (int count = 1; found == null; count++) {
            assertThat(server.waitForIncomingEmail(30_000, count)).as("a mail to " + email).isTrue();
            found = Arrays.stream(server.getReceivedMessages()).filter(message -> is(message, email, subject)).reduce((one, other) -> other).orElse(null);
        }
        Matcher link = Pattern.compile(Pattern.quote(address) + "/[A-Za-z0-9_-]{43}").matcher(GreenMailUtil.getBody(found).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static boolean is(MimeMessage message, String email, String subject) {
        try {
            return message.getAllRecipients()[0].toString().equals(email) && message.getSubject().equals(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
