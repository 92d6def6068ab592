package nl.draagvlak.decisions.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.decisions.Because;
import nl.draagvlak.decisions.Decision;
import nl.draagvlak.decisions.Decisions;
import nl.draagvlak.decisions.Promises;
import nl.draagvlak.decisions.Motions;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.Remarks;
import org.springframework.stereotype.Component;

/** Everything in a programme that a change of the plan can come from, with what it is called. */
@Component
public class Grounds {

    private final Decisions decisions;
    private final Motions motions;
    private final Promises promises;
    private final Remarks remarks;

    Grounds(Decisions decisions, Motions motions, Promises promises, Remarks remarks) {
        this.decisions = decisions;
        this.motions = motions;
        this.promises = promises;
        this.remarks = remarks;
    }

    /** Something to choose: what it is, such as M3, its words, and where it is looked at below the programme's address. */
    public record Known(Because.Ground ground, UUID id, String code, String text, String path) {}

    /** By id: motions and questions first, then decisions, promises and adopted remarks, the newest of each first. */
    public Map<UUID, Known> list(UUID programmeId) {
        List<Known> found = new ArrayList<>();
        motions.list(programmeId).forEach(motion -> found.add(new Known(Because.Ground.MOTION, motion.id(), motion.code(), motion.title(), motion.path())));
        for (Decision decision : decisions.list(programmeId)) {
            found.add(new Known(Because.Ground.DECISION, decision.id(), decision.code(), decision.text(), "/besluiten/vergaderingen/" + decision.meetingId() + "#" + decision.code()));
        }
        promises.page(programmeId, "", false, 1, 1000).items()
                .forEach(promise -> found.add(new Known(Because.Ground.PROMISE, promise.id(), String.valueOf(promise.number()), promise.what(), "/besluiten/toezeggingen/" + promise.id())));
        for (Remark remark : remarks.adopted(programmeId)) {
            found.add(new Known(Because.Ground.REMARK, remark.id(), String.valueOf(remark.number()), remark.text(), "/concepten/opmerkingen/" + remark.id()));
        }
        Map<UUID, Known> byId = new LinkedHashMap<>();
        found.forEach(known -> byId.put(known.id(), known));
        return byId;
    }
}
