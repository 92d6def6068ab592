package nl.draagvlak.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the mail to the SMTP server when one is configured; what fails is tried again later, ever less often. */
@Component
@Lazy(false)
@EnableScheduling
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Mailbox mailbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String host;
    private final String from;

    Postman(Mailbox mailbox, ObjectProvider<JavaMailSender> sender, TransactionTemplate transactions, Clock clock,
            @Value("${spring.mail.host:}") String host, @Value("${draagvlak.mail.from}") String from) {
        this.mailbox = mailbox;
        this.sender = sender;
        this.transactions = transactions;
        this.clock = clock;
        this.host = host;
        this.from = from;
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void round() {
        if (host.isBlank()) {
            return;
        }
        int most = 100;
        while (most-- > 0 && Boolean.TRUE.equals(transactions.execute(status -> one()))) {
            // the next one
        }
    }

    private boolean one() {
        Instant now = clock.instant();
        Optional<Message> due = mailbox.takeDue(now);
        if (due.isEmpty()) {
            return false;
        }
        Message message = due.get();
        try {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom(from);
            mail.setTo(message.recipient());
            mail.setSubject(message.subject());
            mail.setText(message.body());
            sender.getObject().send(mail);
            mailbox.sent(message.id(), now);
        } catch (MailException e) {
            LOG.warn("a message could not be sent: {}", e.getClass().getSimpleName());
            mailbox.failed(message.id(), e.getClass().getSimpleName(), now.plus(Duration.ofMinutes(1L << Math.min(message.tries(), 8))));
        }
        return true;
    }
}
