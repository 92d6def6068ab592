package nl.draagvlak.drafting.reading;

import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases all that a reader said and who they were. That somebody read and how many remarks there were stays counted. */
@Component
class Erasing {

    private final Remarks remarks;
    private final Agreements agreements;
    private final Readers readers;

    Erasing(Remarks remarks, Agreements agreements, Readers readers) {
        this.remarks = remarks;
        this.agreements = agreements;
        this.readers = readers;
    }

    @Transactional
    void everything(Act act, Reader reader) {
        remarks.ofReader(reader.id()).stream().filter(remark -> !remark.erased()).forEach(remark -> remarks.erase(act, remark));
        agreements.forget(act, reader);
        readers.forget(act, reader);
    }
}
