package nl.draagvlak.decisions;

import java.util.List;
import java.util.Optional;
import nl.draagvlak.decisions.changes.Comparison;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import org.springframework.stereotype.Component;

/** The change table of a version: what is otherwise than in the version before it. */
@Component
public class ChangeTable {

    private final Versions versions;
    private final ChangeReasons reasons;

    ChangeTable(Versions versions, ChangeReasons reasons) {
        this.versions = versions;
        this.reasons = reasons;
    }

    /** The version before this one; empty for the first. */
    public Optional<Version> former(Version version) {
        return versions.find(version.programmeId(), version.number() - 1);
    }

    /** What is otherwise; nothing for the first version. */
    public List<Change> of(Version version) {
        return former(version).map(former -> Comparison.of(versions.document(former), versions.document(version))).orElse(List.of());
    }

    /** How many changes of a version have no reason yet. */
    public long unexplained(Version version) {
        var known = reasons.of(version.id()).keySet();
        return of(version).stream().filter(change -> !known.contains(change.key())).count();
    }
}
