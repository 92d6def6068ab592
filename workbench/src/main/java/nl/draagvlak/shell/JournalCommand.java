package nl.draagvlak.shell;

import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Programmes;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code bin/journal}: walks the chain of every programme and tells whether it holds. */
@Component
class JournalCommand implements Command {

    private final Journal journal;
    private final Programmes programmes;

    JournalCommand(Journal journal, Programmes programmes) {
        this.journal = journal;
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int run(Environment settings) {
        int code = 0;
        for (UUID programme : journal.programmes()) {
            Optional<Long> broken = journal.firstBroken(programme);
            String name = programmes.get(programme).slug();
            if (broken.isPresent()) {
                System.out.println(name + ": the chain is broken at line " + broken.get());
                code = 1;
            } else {
                System.out.println(name + ": " + journal.count(programme) + " lines, the chain holds");
            }
        }
        return code;
    }
}
